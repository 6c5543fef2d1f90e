package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.Entry;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.CorrectionField;
import vn.dangvu.privacy.CorrectionRequest;
import vn.dangvu.privacy.CorrectionRequest.Kind;
import vn.dangvu.privacy.Corrections;
import vn.dangvu.privacy.Hold;
import vn.dangvu.privacy.Holds;
import vn.dangvu.privacy.People.Person;
import vn.dangvu.privacy.PersonFile;
import vn.dangvu.privacy.PersonFiles;
import vn.dangvu.privacy.PersonWords;
import vn.dangvu.privacy.web.PersonDataPage.Decision;
import vn.dangvu.privacy.web.PersonDataPage.Kept;
import vn.dangvu.privacy.web.PersonDataPage.Look;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the page on one person's data.
@Component
class PersonDataPages {

    private static final int LOOKS = 20;

    private final PersonFiles files;
    private final Corrections corrections;
    private final Holds holds;
    private final Clock clock;

    PersonDataPages(PersonFiles files, Corrections corrections, Holds holds, Clock clock) {
        this.files = files;
        this.corrections = corrections;
        this.holds = holds;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PersonWords words(Texts texts) {
        return new PersonWords(texts, clock.getZone());
    }

    PersonDataPage page(
            Viewer viewer,
            Texts texts,
            long member,
            Map<String, String> sent,
            List<FieldError> errors) {
        var file = files.show(viewer, member);
        var person = file.person();
        var words = words(texts);
        var requests = corrections.of(viewer, member);
        boolean decides = corrections.mayDecide(viewer, person);
        return new PersonDataPage(
                List.of(
                        new Crumb(texts.get("members.page.title"), "/members"),
                        new Crumb(person.name(), person.address())),
                texts.get("privacy.data.lead", person.name(), person.code()),
                person.address() + "/data",
                kept(file, words),
                looks(file, words),
                file.looks().size(),
                files.mayTake(viewer, person),
                requests.stream().map(request -> line(texts, person, request, decides)).toList(),
                corrections.mayRecord(viewer, person) ? fields(texts) : List.of(),
                decides ? decision(texts, person, requests, sent.get("request")) : null,
                holds.of(viewer, member).stream()
                        .map(hold -> hold(texts, person, hold, holds.mayHold(viewer, person)))
                        .toList(),
                holds.mayHold(viewer, person),
                sent,
                errors);
    }

    RequestWords requestWords(Texts texts) {
        return new RequestWords(texts, clock.getZone(), today());
    }

    private static List<Kept> kept(PersonFile file, PersonWords words) {
        return file.parts().stream()
                .filter(part -> !part.rows().isEmpty())
                .map(part -> new Kept(words.title(part), words.lines(part)))
                .toList();
    }

    private static List<Option> fields(Texts texts) {
        return Arrays.stream(CorrectionField.values())
                .map(field -> new Option(field.name(), texts.get("privacy.field." + field)))
                .toList();
    }

    private @Nullable Decision decision(
            Texts texts, Person person, List<CorrectionRequest> requests, @Nullable String id) {
        return requests.stream()
                .filter(request -> request.isOpen() && Long.toString(request.id()).equals(id))
                .findFirst()
                .map(request ->
                        new Decision(
                                line(texts, person, request, true),
                                person.address() + "/data/requests/" + request.id(),
                                Arrays.stream(Kind.values())
                                        .filter(kind -> request.step(kind).isEmpty())
                                        .map(kind ->
                                                new Option(
                                                        kind.name(),
                                                        texts.get("privacy.step." + kind)))
                                        .toList(),
                                corrections.made(request).stream()
                                        .map(entry -> option(texts, entry))
                                        .toList()))
                .orElse(null);
    }

    private RequestLine line(
            Texts texts, Person person, CorrectionRequest request, boolean decides) {
        return requestWords(texts).line(person, request, corrections.met(request), false, decides);
    }

    private Option option(Texts texts, Entry entry) {
        return new Option(Long.toString(entry.id()), requestWords(texts).made(entry));
    }

    /// The newest; what was done several times in one minute is one line.
    private static List<Look> looks(PersonFile file, PersonWords words) {
        var times = new LinkedHashMap<Look, Integer>();
        for (var look : file.looks()) {
            times.merge(new Look(words.time(look.at()), words.look(look)), 1, Integer::sum);
        }
        return times.entrySet().stream()
                .limit(LOOKS)
                .map(look ->
                        look.getValue() == 1
                                ? look.getKey()
                                : new Look(
                                        look.getKey().time(),
                                        words.texts()
                                                .get(
                                                        "privacy.looks.times",
                                                        look.getKey().text(),
                                                        look.getValue())))
                .toList();
    }

    private HoldLine hold(Texts texts, Person person, Hold hold, boolean mayLift) {
        return HoldWords.of(
                texts, hold, person.name() + " · " + person.code(), person.address(), mayLift);
    }
}
