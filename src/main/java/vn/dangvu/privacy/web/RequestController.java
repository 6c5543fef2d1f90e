package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.CorrectionField;
import vn.dangvu.privacy.CorrectionRequest.Kind;
import vn.dangvu.privacy.Corrections;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Requests for correction: recorded, answered, decided, listed.
@Controller
class RequestController {

    private final Corrections corrections;
    private final PersonDataPages data;
    private final Pages pages;

    RequestController(Corrections corrections, PersonDataPages data, Pages pages) {
        this.corrections = corrections;
        this.data = data;
        this.pages = pages;
    }

    @GetMapping("/correction-requests")
    ResponseEntity<byte[]> list(
            Viewer viewer, Texts texts, @RequestParam(defaultValue = "") String state) {
        boolean all = state.equals("all");
        var words = data.requestWords(texts);
        var asked = corrections.all(viewer);
        long open = asked.stream().filter(it -> it.request().isOpen()).count();
        var lines =
                asked.stream()
                        .filter(it -> all || it.request().isOpen())
                        .map(it ->
                                words.line(
                                        it.person(),
                                        it.request(),
                                        corrections.met(it.request()),
                                        true,
                                        corrections.mayDecide(viewer, it.person())))
                        .toList();
        return pages.show(
                "privacy/requests",
                texts.get("privacy.requests.title"),
                new RequestListPage(lines, all, (int) open, asked.size()));
    }

    @PostMapping("/members/{id}/data/requests")
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam Map<String, String> sent) {
        var read = new FieldReader("privacy", texts, data.today());
        var field = one(CorrectionField.values(), sent.get("field"));
        if (field.isEmpty()) {
            read.wrong("field", "missing.field");
        }
        String claimed = read.needed("claimed", FieldReader.sent(sent, "claimed"));
        String askedBy = read.needed("askedBy", FieldReader.sent(sent, "askedBy"));
        var received = read.neededDay("receivedOn", FieldReader.sent(sent, "receivedOn"));
        if (received != null && received.isAfter(data.today())) {
            read.wrong("receivedOn", "future");
        }
        if (field.isEmpty() || received == null || !read.errors().isEmpty()) {
            return again(viewer, texts, id, sent, read.errors());
        }
        corrections.record(viewer, id, field.get(), claimed, askedBy, received);
        return pages.seeOther(
                "/members/" + id + "/data#requests", texts.get("privacy.notice.requested"));
    }

    @PostMapping("/members/{id}/data/requests/{request}")
    ResponseEntity<byte[]> step(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @PathVariable long request,
            @RequestParam Map<String, String> typed) {
        var sent = new HashMap<>(typed);
        sent.put("request", Long.toString(request));
        var read = new FieldReader("privacy", texts, data.today());
        var kind = one(Kind.values(), sent.get("step"));
        String words = read.text("words", FieldReader.sent(sent, "words"));
        if (kind.isEmpty()) {
            read.wrong("step", "missing.step");
        } else if (kind.get() == Kind.REFUSED && words.isEmpty()) {
            read.wrong("words", "missing.words");
        }
        if (kind.isEmpty() || !read.errors().isEmpty()) {
            return again(viewer, texts, id, sent, read.errors());
        }
        Long entry = kind.get() == Kind.DONE ? number(sent.get("entry")) : null;
        return switch (corrections.step(viewer, id, request, kind.get(), words, entry)) {
            case TAKEN ->
                    pages.seeOther(
                            "/members/" + id + "/data#requests",
                            texts.get("privacy.notice." + kind.get()));
            case TOO_LATE ->
                    pages.seeOther(
                            "/members/" + id + "/data#requests",
                            texts.get("privacy.notice.tooLate"));
            case NO_CORRECTION -> {
                read.wrong("entry", "missing.entry");
                yield again(viewer, texts, id, sent, read.errors());
            }
        };
    }

    private ResponseEntity<byte[]> again(
            Viewer viewer,
            Texts texts,
            long id,
            Map<String, String> sent,
            List<FieldError> errors) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "privacy/person",
                texts.get("privacy.data.title"),
                data.page(viewer, texts, id, sent, errors));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
