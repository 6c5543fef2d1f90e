package vn.dangvu.courses.web;

import org.springframework.stereotype.Component;

import vn.dangvu.courses.Courses;
import vn.dangvu.courses.PapersOfCourses;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.shell.Crumb;

import java.util.Optional;

/// Where the class of a paper is opened.
@Component
class LinksToCourses implements CaseLink {

    private final Courses courses;

    LinksToCourses(Courses courses) {
        this.courses = courses;
    }

    @Override
    public String module() {
        return PapersOfCourses.MODULE;
    }

    @Override
    public Optional<Crumb> of(Viewer viewer, Texts texts, long id) {
        return courses.nameOf(viewer, id).map(name -> new Crumb(name, "/courses/" + id));
    }
}
