package vn.dangvu.courses.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.dangvu.courses.PapersOfCourses;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

/// A class.
@Controller
class CourseController {

    private final CourseDesk desk;
    private final PapersOfCourses papers;
    private final Pages pages;

    CourseController(CourseDesk desk, PapersOfCourses papers, Pages pages) {
        this.desk = desk;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping("/courses/{course}")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long course) {
        var open = desk.look(viewer, texts, course);
        var page =
                new CoursePages(open, papers.written(viewer, course), papers.offered(open.course()))
                        .page();
        return pages.show("courses/course", open.course().detail().name(), page);
    }
}
