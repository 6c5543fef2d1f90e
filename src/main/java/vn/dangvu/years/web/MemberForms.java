package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;
import vn.dangvu.years.Outcome;
import vn.dangvu.years.web.YearDesk.OpenRecord;

import java.util.List;
import java.util.Map;

/// What the small forms about a member have in common.
@Component
class MemberForms {

    private final YearDesk desk;
    private final Pages pages;

    MemberForms(YearDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    /// A form on the desk.
    ///
    /// @param words of the form: `years.page.<words>.title`, `.about`, `.done`
    /// @param address where it is sent
    /// @param annul where what it is about is taken back, or null
    /// @param elsewhere where something is recorded that one might look for here, or null
    record Task(
            OpenRecord record,
            String words,
            String address,
            @Nullable String annul,
            @Nullable Crumb elsewhere) {

        Task(OpenRecord record, String words, String address, @Nullable String annul) {
            this(record, words, address, annul, null);
        }

        Task pointing(String label, String there) {
            return new Task(
                    record, words, address, annul, new Crumb(record.words().page(label), there));
        }

        /// Where the part of the record is that it fills.
        String back() {
            return record.address() + "#years-" + words;
        }

        FieldReader reader() {
            return new FieldReader("years", record.words().texts(), record.today());
        }

        FormPage.Builder fields(Map<String, String> typed) {
            return new FormPage.Builder(record.words(), typed);
        }
    }

    /// A form for something new about a member, whose record is opened.
    Task fresh(Viewer viewer, Texts texts, long member, String words, String below) {
        var record = desk.record(viewer, texts, member);
        return new Task(record, words, record.address() + below, null);
    }

    /// A form for what was recorded wrongly.
    ///
    /// @param base its address, below which it is corrected and taken back
    Task wrong(Viewer viewer, Texts texts, long member, String words, String base) {
        var record = desk.record(viewer, texts, member);
        return new Task(record, words, base + "/correct", base + "/annul");
    }

    ResponseEntity<byte[]> show(Task task, List<FormPage.Field> fields) {
        return show(HttpStatus.OK, task, fields, List.of());
    }

    ResponseEntity<byte[]> refused(
            Task task, List<FormPage.Field> fields, List<FieldError> errors) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, task, fields, errors);
    }

    ResponseEntity<byte[]> outcome(Task task, List<FormPage.Field> fields, Outcome outcome) {
        var words = task.record().words();
        return switch (outcome) {
            case Outcome.Kept _ -> done(task);
            case Outcome.Refused(var refusals) -> refused(task, fields, words.errors(refusals));
        };
    }

    ResponseEntity<byte[]> done(Task task) {
        return done(task, task.words() + ".done");
    }

    /// @param told what has become of it
    ResponseEntity<byte[]> done(Task task, String told) {
        return pages.seeOther(task.back(), task.record().words().page(told));
    }

    /// Takes what it is about back.
    ResponseEntity<byte[]> annulled(Task task, List<FormPage.Field> fields, Outcome outcome) {
        var words = task.record().words();
        return switch (outcome) {
            case Outcome.Kept _ -> pages.seeOther(task.back(), words.page("annulled"));
            case Outcome.Refused(var refusals) -> refused(task, fields, words.errors(refusals));
        };
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Task task, List<FormPage.Field> fields, List<FieldError> errors) {
        var record = task.record();
        var words = record.words();
        var page =
                new FormPage(
                        List.of(
                                new Crumb(words.texts().get("shell.place.members"), "/members"),
                                new Crumb(record.name(), record.address())),
                        record.lead(),
                        words.page(task.words() + ".about"),
                        task.address(),
                        task.back(),
                        fields,
                        errors,
                        task.annul(),
                        task.elsewhere());
        return pages.show(status, "years/form", words.page(task.words() + ".title"), page);
    }
}
