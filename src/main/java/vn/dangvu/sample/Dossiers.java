package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The dossiers behind admissions: each with a certificate, introducers, resolutions and the
/// decision that stands in the ledger, within the days that 29-QĐ/TW sets (ADM-01 to ADM-13).
final class Dossiers {

    private static final int YOUTH = 30;

    private final World world;
    private final Standings standings;
    private final Bodies bodies;
    private final Aspirants aspirants;
    private final FileRows rows;
    private final Dice dice;

    /// The class of 2020 whose certificate somebody has, by the last day of the class.
    private final Map<Person, LocalDate> learned = new HashMap<>();

    Dossiers(World world, Bodies bodies, Aspirants aspirants) {
        this.world = world;
        this.standings = bodies.standings();
        this.bodies = bodies;
        this.aspirants = aspirants;
        this.rows = bodies.rows();
        this.dice = bodies.dice();
    }

    /// Whoever learned in one of the classes has no other certificate.
    void learnedIn(Person person, LocalDate lastDay) {
        learned.put(person, lastDay);
    }

    /// The days on which one dossier went on.
    private record Days(
            LocalDate noted,
            LocalDate certified,
            LocalDate opened,
            LocalDate cell,
            LocalDate committee,
            LocalDate decided) {}

    void admission(Fact fact) {
        var decision = Objects.requireNonNull(fact.decision);
        var cell = Objects.requireNonNull(fact.to);
        var days = days(fact.person, cell, decision.day);
        var code = aspirants.admitted(fact, cell, days.noted(), helper(cell, days.noted()));
        if (!learned.containsKey(fact.person)) {
            aspirants.certifiedElsewhere(code, "AWARENESS", days.certified());
        }
        var subject = new FileRows.Subject("ADMISSION", code, fact.person.name, fact.recordedOn);
        dossier(subject, fact.person, cell, days);
        bodies.cell(subject, cell, days.cell());
        bodies.committee(subject, cell, days.committee());
        bodies.authority(subject, world.organizations.root, decision, decision.day);
        rows.add(subject, "RECEIVED", decision.day.plusDays(dice.between(1, 3)));
        rows.add(subject, "CEREMONY", fact.effectiveOn).naming(helper(cell, fact.effectiveOn));
        var papers = fact.effectiveOn.plusDays(dice.between(7, 24));
        if (papers.isBefore(LocalDate.of(2021, 7, 5))) {
            rows.add(subject, "PAPERS", papers).kept("Hồ sơ đảng viên");
        }
    }

    /// No day lies before the cell was founded.
    private Days days(Person person, Organization cell, LocalDate decided) {
        var lastDay = learned.get(person);
        var resolved = after(cell, decided.minusDays(dice.between(16, 40)));
        var latest = resolved.minusDays(dice.between(14, 120));
        var opened =
                after(
                        cell,
                        lastDay != null && latest.isBefore(lastDay.plusDays(10))
                                ? lastDay.plusDays(10)
                                : latest);
        var certified = opened.minusDays(dice.between(20, 500));
        var heard = lastDay == null ? certified : lastDay;
        var noted = after(cell, heard.minusDays(dice.between(60, 300)));
        return new Days(
                noted, certified, opened, resolved, resolved.plusDays(dice.between(3, 9)), decided);
    }

    private static LocalDate after(Organization cell, LocalDate day) {
        return day.isBefore(cell.since()) ? cell.since() : day;
    }

    private void dossier(FileRows.Subject subject, Person person, Organization cell, Days days) {
        rows.add(subject, "OPENED", days.opened()).in(cell).kept("Văn phòng chi bộ");
        for (String paper : List.of("APPLICATION", "BACKGROUND")) {
            rows.add(subject, paper, days.opened()).kept("Hồ sơ kết nạp");
        }
        var paper = rows.papers.take("-KL/ĐU", cell.grassroots().code, days.opened());
        rows.add(subject, "VETTING", days.opened()).decided(paper, null).result("YES");
        for (String opinion : List.of("OPINIONS_MASS", "OPINIONS_RESIDENCE")) {
            rows.add(subject, opinion, days.opened()).result("YES").kept("Hồ sơ kết nạp");
        }
        boolean young = person.age(days.cell()) <= YOUTH;
        if (young) {
            var union = rows.papers.take("-NQ/ĐTN", cell.grassroots().code, days.opened());
            rows.add(subject, "UNION_RESOLUTION", days.opened())
                    .decided(union, null)
                    .because("YOUTH_UNION");
        }
        introducers(subject, cell, days, young ? 1 : 2);
    }

    private void introducers(FileRows.Subject subject, Organization cell, Days days, int needed) {
        standings.voters(cell, days.opened()).stream()
                .filter(one -> suits(one, cell, days))
                .limit(needed)
                .forEach(one -> rows.add(subject, "INTRODUCTION", days.opened()).naming(one));
    }

    /// ADM-05: official, and twelve months in the grassroots organization.
    private boolean suits(Person person, Organization cell, Days days) {
        var since = standings.since(person, cell.grassroots(), days.opened());
        return !since.plusMonths(12).isAfter(days.opened())
                && standings
                        .on(person, days.cell())
                        .filter(state -> cell.equals(state.cell()) && state.official())
                        .isPresent();
    }

    /// An official member of the cell who helps.
    private Person helper(Organization cell, LocalDate day) {
        var voters = standings.voters(cell, day);
        return voters.get(dice.below(voters.size()));
    }
}
