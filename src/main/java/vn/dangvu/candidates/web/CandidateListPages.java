package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.candidates.CandidateLine;
import vn.dangvu.candidates.CandidatePage;
import vn.dangvu.candidates.CandidateState;
import vn.dangvu.candidates.CertificatesOfCandidates;
import vn.dangvu.candidates.HelpingMember;
import vn.dangvu.members.Catalogs;
import vn.dangvu.organizations.Organization;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Puts a list into words.
///
/// @param recordable whether the viewer may record here
record CandidateListPages(
        ListRequest asked,
        Organization here,
        CandidateWords words,
        Places places,
        boolean recordable) {

    CandidateListPage page(
            CandidatePage found,
            Map<Long, CertificatesOfCandidates.Certificate> certificates,
            Map<Long, Crumb> steps) {
        var today = places.today();
        return new CandidateListPage(
                here.id().value(),
                chips(),
                asked.words(),
                asked.state(),
                asked.sex(),
                asked.lack(),
                asked.union(),
                places.near(here),
                Arrays.stream(CandidateState.values())
                        .map(state -> new Option(state.name(), words.state(state)))
                        .toList(),
                words.options("sex", Catalogs.SEXES),
                ListRequest.LACKS.stream()
                        .map(lack -> new Option(lack, words.page("lack." + lack)))
                        .toList(),
                found.lines().stream()
                        .map(line -> line(line, certificates.get(line.id()), steps.get(line.id())))
                        .toList(),
                words.page("count", words.number(found.total())),
                words.page(
                        "summary", words.number(found.lines().size()), words.number(found.total())),
                found.next() == null ? null : asked.address(here.id(), found.next(), ""),
                asked.after() == null ? null : asked.address(here.id(), null, ""),
                asked.conditions().isEmpty() ? null : asked.address(here.id(), null, "*"),
                recordable ? "/candidates/new?organization=" + here.id() : null,
                "/figures?organization=%s&from=%s&to=%s#candidates"
                        .formatted(here.id(), today.withDayOfYear(1), today));
    }

    /// What narrows the list, each with the way out of it; where and when always stand there.
    private List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(words.page("organization"), here.shortName(), "#organization", null));
        chips.add(Chip.fixed(words.page("on"), words.date(places.today())));
        asked.conditions()
                .forEach((name, value) ->
                        chips.add(
                                new Chip(
                                        words.page("filter." + name),
                                        value(name, value),
                                        null,
                                        asked.address(here.id(), null, name))));
        return chips;
    }

    private String value(String name, String value) {
        return switch (name) {
            case "state" -> words.state(CandidateState.valueOf(value));
            case "sex" -> words.trait("sex", value);
            case "lack" -> words.page("lack." + value);
            case "union" -> words.page("yes");
            default -> value;
        };
    }

    private CandidateListPage.Line line(
            CandidateLine line,
            CertificatesOfCandidates.@Nullable Certificate certificate,
            @Nullable Crumb step) {
        return new CandidateListPage.Line(
                "/candidates/" + line.id(),
                line.fullName(),
                line.code(),
                line.born().text(),
                line.cell(),
                words.dateOrNothing(line.notedOn()),
                line.state() == CandidateState.FOLLOWED
                        ? ""
                        : words.page(
                                "endedOn",
                                words.state(line.state()),
                                words.dateOrNothing(line.endedOn())),
                line.helpers().stream().map(helper -> helper(words, helper)).toList(),
                certificate == null
                        ? null
                        : CertificateWords.of(
                                certificate, "/candidates/" + line.id(), words, places.today()),
                line.state() == CandidateState.FOLLOWED ? next(line, step) : null);
    }

    static String helper(CandidateWords words, HelpingMember helper) {
        return helper.name().isEmpty() ? words.page("somebody") : helper.name();
    }

    private @Nullable Crumb next(CandidateLine line, @Nullable Crumb known) {
        return line.helpers().isEmpty() && places.mayRecord(line.cellId())
                ? new Crumb(words.page("next.helper"), "/candidates/" + line.id() + "/steps/helper")
                : known;
    }
}
