package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Body;
import vn.dangvu.committees.Congress;
import vn.dangvu.committees.Leadership;
import vn.dangvu.committees.Sizes;
import vn.dangvu.committees.Warning;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts a congress into the words of its form and of the page on which it is checked.
record CongressPages(Here here) {

    String address() {
        return here.base() + "/congresses/new";
    }

    CongressPage form(
            CongressForm form,
            @Nullable String ordinalWhy,
            boolean draft,
            List<FieldError> errors) {
        return new CongressPage(
                here.trailBelow(),
                address(),
                address(),
                here.address(),
                draft ? address() + "?fresh=on" : null,
                here.base() + "/people",
                ordinalWhy,
                form,
                beginnings(),
                sizes(here.itself().kind()),
                posts(),
                rows(form, errors),
                null,
                errors);
    }

    List<Option> beginnings() {
        return List.of(
                new Option("CONGRESS", here.words().page("congress.beginning.CONGRESS")),
                new Option("APPOINTMENT", here.words().page("congress.beginning.APPOINTMENT")));
    }

    static List<String> sizes(OrganizationKind kind) {
        return switch (kind) {
            case PROVINCIAL_COMMITTEE, UPPER_GRASSROOTS, GRASSROOTS_PARTY_COMMITTEE ->
                    List.of("committee", "standing", "inspection", "deputies", "bounds");
            case SUB_COMMITTEE -> List.of("committee", "deputies", "bounds");
            case GRASSROOTS_CELL, CELL -> List.of("committee", "deputies");
            case PARTY_GROUP -> List.of();
        };
    }

    private List<Option> posts() {
        var bodies = new ArrayList<>(Body.of(here.itself().kind()));
        bodies.remove(Body.STANDING_COMMITTEE);
        return choices(here.words(), bodies);
    }

    static List<Option> choices(CommitteeWords words, List<Body> bodies) {
        return PostChoice.all(bodies).stream()
                .map(choice -> new Option(choice.value(), label(words, choice)))
                .toList();
    }

    /// A cell has a secretary with and without a chi ủy; every other post names its body.
    private static String label(CommitteeWords words, PostChoice choice) {
        String post = words.post(choice.body(), choice.position());
        return choice.body() == Body.CELL_COMMITTEE || choice.body() == Body.CELL
                ? words.page("postOf", words.body(choice.body()), post)
                : post;
    }

    private static List<CongressPage.Row> rows(CongressForm form, List<FieldError> errors) {
        var rows = new ArrayList<CongressPage.Row>();
        for (var row : form.rows()) {
            int number = rows.size() + 1;
            rows.add(
                    new CongressPage.Row(
                            number,
                            row.post(),
                            row.person(),
                            row.inStanding(),
                            errors.stream()
                                    .filter(error ->
                                            error.field().equals("person" + number)
                                                    || error.field().equals("post" + number))
                                    .map(FieldError::message)
                                    .toList()));
        }
        return rows;
    }

    CongressCheckPage check(
            Congress congress,
            Map<Long, String> names,
            Leadership before,
            List<Warning> warnings,
            Map<String, String> fields) {
        return new CongressCheckPage(
                here.trailBelow(),
                address(),
                address(),
                answers(congress),
                Body.of(here.itself().kind()).stream()
                        .map(body -> elected(congress, body, names))
                        .filter(elected -> !elected.people().isEmpty())
                        .toList(),
                new WarningWords(here.words()).of(warnings),
                leaving(congress, before),
                fields);
    }

    private List<CongressCheckPage.Answer> answers(Congress congress) {
        var words = here.words();
        var term = congress.term();
        var answers = new ArrayList<CongressCheckPage.Answer>();
        answers.add(answer("organization", here.itself().officialName()));
        answers.add(answer("term", words.term(term)));
        answers.add(answer("day", words.date(term.beginsOn())));
        answers.add(answer("plannedEnd", words.date(term.plannedEnd())));
        answers.add(answer("sizes", sizes(words, term.sizes())));
        answers.add(answer("decision", words.decision(term.decision())));
        answers.add(answer("consent", words.decision(congress.consent())));
        answers.add(answer("note", Objects.requireNonNullElse(congress.note(), "")));
        answers.removeIf(answer -> answer.value().isEmpty());
        return answers;
    }

    private CongressCheckPage.Answer answer(String label, String value) {
        return new CongressCheckPage.Answer(here.words().page("check." + label), value);
    }

    /// `ban chấp hành 15, ban thường vụ 5`; empty where none was decided.
    static String sizes(CommitteeWords words, Sizes sizes) {
        var told = new ArrayList<String>();
        size(words, "committee", sizes.committee(), told);
        size(words, "standing", sizes.standing(), told);
        size(words, "inspection", sizes.inspection(), told);
        size(words, "deputies", sizes.deputies(), told);
        return String.join(", ", told);
    }

    private static void size(
            CommitteeWords words, String name, @Nullable Integer size, List<String> told) {
        if (size != null) {
            told.add(words.page("size." + name, words.number(size)));
        }
    }

    private CongressCheckPage.Elected elected(
            Congress congress, Body body, Map<Long, String> names) {
        var words = here.words();
        var people =
                congress.seats().stream()
                        .filter(seat -> seat.body() == body)
                        .map(seat ->
                                new CongressCheckPage.Answer(
                                        words.post(body, seat.position()),
                                        names.getOrDefault(seat.member(), "")))
                        .toList();
        var decided = congress.term().sizes().of(body);
        return new CongressCheckPage.Elected(
                words.body(body),
                decided == null ? "" + people.size() : people.size() + "/" + decided,
                people);
    }

    /// Who sits there on the day and is not named.
    private List<String> leaving(Congress congress, Leadership before) {
        var words = here.words();
        return before.bodies().stream()
                .flatMap(seats -> seats.holders().stream())
                .filter(holder ->
                        congress.seats().stream()
                                .noneMatch(seat ->
                                        seat.member() == holder.member()
                                                && seat.body() == holder.body()))
                .map(holder ->
                        words.page(
                                "nameAndPost",
                                holder.fullName(),
                                words.post(holder.body(), holder.position())))
                .toList();
    }
}
