package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Entry;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.privacy.CorrectionRequest;
import vn.dangvu.privacy.CorrectionRequest.Kind;
import vn.dangvu.privacy.CorrectionRequest.Step;
import vn.dangvu.privacy.People.Person;
import vn.dangvu.privacy.PersonFiles;
import vn.dangvu.privacy.PersonWords;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Requests for correction in the reader's language.
record RequestWords(Texts texts, ZoneId zone, LocalDate today) {

    /// @param met the correction by which it was met
    /// @param decides whether the viewer may decide it
    RequestLine line(
            Person person,
            CorrectionRequest request,
            Optional<Entry> met,
            boolean named,
            boolean decides) {
        String address = person.address() + "/data";
        boolean late = request.isLate(today);
        return new RequestLine(
                request.id(),
                named ? person.name() + " · " + person.code() : null,
                address,
                texts.get("privacy.field." + request.field()),
                request.claimed(),
                texts.get(
                        "privacy.request.asked",
                        request.askedBy(),
                        date(request.receivedOn()),
                        request.recordedBy()),
                texts.get("privacy.state." + state(request, late)),
                look(request, late),
                icon(request, late),
                terms(request),
                request.steps().stream().map(this::step).toList(),
                met.map(this::made).orElse(null),
                decides && request.isOpen()
                        ? address + "?request=" + request.id() + "#decide"
                        : null);
    }

    private static String state(CorrectionRequest request, boolean late) {
        if (request.step(Kind.DONE).isPresent()) {
            return "DONE";
        }
        if (request.step(Kind.REFUSED).isPresent()) {
            return "REFUSED";
        }
        return late ? "LATE" : request.isAnswered() ? "ANSWERED" : "OPEN";
    }

    private static String look(CorrectionRequest request, boolean late) {
        return switch (state(request, late)) {
            case "DONE" -> "good";
            case "REFUSED" -> "quiet";
            case "LATE" -> "bad";
            default -> "warn";
        };
    }

    private static String icon(CorrectionRequest request, boolean late) {
        return switch (state(request, late)) {
            case "DONE" -> "circle-check";
            case "REFUSED" -> "circle-x";
            case "LATE" -> "alert-circle";
            default -> "clock";
        };
    }

    private List<String> terms(CorrectionRequest request) {
        var terms = new ArrayList<String>();
        if (request.isOpen()) {
            if (!request.isAnswered()) {
                request.answerDue()
                        .ifPresent(
                                day -> terms.add(texts.get("privacy.request.answerBy", date(day))));
            }
            request.due()
                    .ifPresent(day -> terms.add(texts.get("privacy.request.doneBy", date(day))));
            request.basis().ifPresent(basis -> terms.add(texts.get("privacy.basis." + basis)));
        }
        return terms;
    }

    private String step(Step step) {
        String when = new PersonWords(texts, zone).time(step.at());
        String done = texts.get("privacy.stepDone." + step.kind(), when, step.by());
        return step.words().isEmpty() ? done : done + ": " + step.words();
    }

    /// A correction as it is offered, and as it is named afterwards.
    String made(Entry entry) {
        return texts.get(
                "privacy.correctionMade",
                new PersonWords(texts, zone).time(entry.at()),
                entry.actor(),
                PersonFiles.act(texts, entry.act()));
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.of(texts).date(day);
    }
}
