package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.PartsOfMember;
import vn.dangvu.members.State;
import vn.dangvu.shell.Crumb;
import vn.dangvu.years.Assignment;
import vn.dangvu.years.Assignments;
import vn.dangvu.years.Badge;
import vn.dangvu.years.Badges;
import vn.dangvu.years.CardFact;
import vn.dangvu.years.Cards;
import vn.dangvu.years.Merit;
import vn.dangvu.years.Merits;
import vn.dangvu.years.ResidenceFact;
import vn.dangvu.years.Residences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Tells the record of a member what is known of his or her years.
@Component
class YearParts implements PartsOfMember {

    private static final List<CaseKind> CASES = List.of(CaseKind.EXEMPTION, CaseKind.SUSPENSION);

    private final Doors doors;
    private final YearDesk desk;

    YearParts(Doors doors, YearDesk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    /// Whom the parts are asked of.
    @Component
    record Doors(
            Badges badges,
            Merits merits,
            Cards cards,
            Assignments assignments,
            Residences residences,
            CaseShelf cases) {}

    @Override
    public List<Part> of(Viewer viewer, Texts texts, long member, State now, boolean records) {
        var about = new About(viewer, new YearWords(texts), member, now, records);
        var parts = new ArrayList<Part>();
        parts.add(badges(about));
        parts.add(merits(about));
        parts.add(cards(about));
        parts.add(assignments(about));
        parts.add(residence(about));
        parts.add(cases(about));
        parts.removeIf(Part::empty);
        return parts;
    }

    private record About(Viewer viewer, YearWords words, long member, State now, boolean records) {

        Part part(String code, @Nullable String lead, List<Line> lines, List<Crumb> acts) {
            return new Part(
                    "years-" + code,
                    words.page("part." + code),
                    lead,
                    lines,
                    records ? acts : List.of());
        }

        Crumb act(String label, String below) {
            return new Crumb(words.page(label), "/members/" + member + below);
        }

        /// What is done only with whoever is a member: of whoever has left it would be refused.
        List<Crumb> whileInside(List<Crumb> acts) {
            return now.inside() ? acts : List.of();
        }

        @Nullable String correct(String address) {
            return records ? address : null;
        }
    }

    private Part badges(About about) {
        var words = about.words();
        var seniority = doors.badges().seniority(about.viewer(), about.member());
        return about.part(
                "badge",
                seniority.map(one -> words.seniority(one, desk.today())).orElse(null),
                doors.badges().ofMember(about.viewer(), about.member()).stream()
                        .filter(Badge::current)
                        .map(badge -> line(about, badge))
                        .toList()
                        .reversed(),
                List.of(about.act("part.badge.add", "/badges/new")));
    }

    private static Line line(About about, Badge badge) {
        var words = about.words();
        var entry = badge.entry();
        return new Line(
                words.date(entry.on()),
                words.badge(entry.years(), entry.manner()),
                words.numbered(entry),
                about.correct("/badges/" + badge.id() + "/correct"));
    }

    private Part merits(About about) {
        return about.part(
                "merit",
                null,
                doors.merits().ofMember(about.viewer(), about.member()).stream()
                        .map(merit -> line(about, merit))
                        .toList(),
                List.of(about.act("part.merit.add", "/merits/new")));
    }

    private static Line line(About about, Merit merit) {
        var words = about.words();
        var entry = merit.entry();
        var until = entry.until();
        String day = words.date(entry.on());
        return new Line(
                until == null ? day : words.page("during", day, words.date(until)),
                words.merit(entry),
                words.decision(entry.decision()),
                about.correct("/merits/" + merit.id() + "/correct"));
    }

    private Part cards(About about) {
        return about.part(
                "card",
                null,
                doors.cards().ofMember(about.viewer(), about.member()).stream()
                        .map(card -> line(about, card))
                        .toList(),
                about.whileInside(List.of(about.act("part.card.add", "/card/new"))));
    }

    /// A card itself is corrected in the ledger; here it is only said why it was given anew.
    private static Line line(About about, CardFact card) {
        var words = about.words();
        return new Line(
                words.date(card.on()),
                words.of("why", card.why()),
                "",
                card.why().equals("ISSUE")
                        ? null
                        : about.correct("/cards/" + card.movement() + "/reason"));
    }

    private Part assignments(About about) {
        return about.part(
                "assignment",
                null,
                doors.assignments().ofMember(about.viewer(), about.member()).stream()
                        .map(work -> line(about, work))
                        .toList(),
                List.of());
    }

    private static Line line(About about, Assignment work) {
        var words = about.words();
        var result = work.result();
        return new Line(
                "" + work.year(),
                work.words(),
                result == null ? "" : words.of("result", result),
                about.correct(AssignmentPages.address(work.cell(), work.year())));
    }

    private Part residence(About about) {
        return about.part(
                "residence",
                null,
                doors.residences().ofMember(about.viewer(), about.member()).stream()
                        .map(fact -> line(about, fact))
                        .toList(),
                about.whileInside(List.of(about.act("part.residence.add", "/residence/new"))));
    }

    private static Line line(About about, ResidenceFact fact) {
        var words = about.words();
        var entry = fact.entry();
        String what =
                switch (entry.kind()) {
                    case INTRODUCED ->
                            words.page(
                                    "part.residence.introduced",
                                    Objects.requireNonNullElse(entry.place(), ""));
                    case COMMENT ->
                            words.page(
                                    "part.residence.comment",
                                    "" + entry.year(),
                                    words.of(
                                            "comment",
                                            Boolean.TRUE.equals(entry.positive()) ? "YES" : "NO"));
                    case RECEIVED, ENDED -> words.of("kind", entry.kind());
                };
        String number = entry.number();
        String kept = entry.keptWhere();
        return new Line(
                words.date(entry.on()),
                what,
                String.join(
                                " ",
                                number == null ? "" : words.page("decision.number", number),
                                kept == null ? "" : words.page("part.kept", kept))
                        .strip(),
                about.correct("/residence/" + fact.id() + "/correct"));
    }

    /// Cases of exemption and suspension, and the ways to open them.
    private Part cases(About about) {
        var words = about.words();
        var lines =
                doors.cases().ofMember(about.viewer(), about.member()).stream()
                        .filter(line -> CASES.contains(line.file().kind()))
                        .map(line ->
                                new Line(
                                        words.date(line.file().openedOn()),
                                        words.texts().get("cases.kind." + line.file().kind()),
                                        stage(words, line),
                                        "/cases/" + line.file().id()))
                        .toList();
        var open =
                CASES.stream()
                        .map(kind ->
                                new Crumb(
                                        words.texts().get("cases.kind." + kind),
                                        "/cases/new?kind=" + kind + "&member=" + about.member()))
                        .toList();
        return about.part("case", null, lines, about.whileInside(open));
    }

    private static String stage(YearWords words, CaseShelf.Line line) {
        var file = line.file();
        return file.closed()
                ? words.texts().get("cases.page.stage.closed")
                : words.texts()
                        .get(
                                "years."
                                        + file.kind().name().toLowerCase(Locale.ROOT)
                                        + ".stage."
                                        + file.stage());
    }
}
