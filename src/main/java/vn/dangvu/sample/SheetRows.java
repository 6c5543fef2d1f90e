package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import vn.dangvu.sample.Organization.Version;
import vn.dangvu.sample.Person.Profile;
import vn.dangvu.sample.Ratings.Rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what the simulation left into the rows of the four sheets.
final class SheetRows {

    private static final LocalDate BOOKS_OPENED = LocalDate.of(2015, 1, 5);

    private final World world;
    private final Ratings ratings;
    private final List<Fact> facts;

    /// When the office learned of each member.
    private final Map<Person, LocalDate> knownSince = new HashMap<>();

    SheetRows(World world, Ratings ratings) {
        this.world = world;
        this.ratings = ratings;
        world.decisions.number();
        facts = new ArrayList<>(world.register.facts);
        facts.sort(Comparator.comparing(fact -> fact.effectiveOn));
        Map<Person, LocalDate> latest = new HashMap<>();
        for (Fact fact : facts) {
            LocalDate before = latest.getOrDefault(fact.person, LocalDate.MIN);
            LocalDate day = Register.booked(fact.recordedOn, fact.effectiveOn, before);
            fact.recordedOn = day;
            latest.put(fact.person, day);
            knownSince.putIfAbsent(fact.person, day);
        }
    }

    List<Map<String, Object>> organizations() {
        var rows = new ArrayList<Map<String, Object>>();
        for (Organization each : world.organizations.all()) {
            for (int place = 0; place < each.versions.size(); place++) {
                rows.add(version(each, place));
            }
        }
        return List.copyOf(rows);
    }

    private Map<String, Object> version(Organization organization, int place) {
        Version version = organization.versions.get(place);
        boolean last = place == organization.versions.size() - 1;
        var row = new Line();
        row.put("code", organization.code);
        row.put("official_name", officialName(organization, version));
        row.put("short_name", shortName(organization, version));
        row.put("kind", organization.kind);
        row.put("unit_type", organization.unitType);
        row.put("parent_code", organization.parent == null ? null : organization.parent.code);
        row.put("valid_from", version.since());
        row.put(
                "valid_to",
                last
                        ? organization.lastDay
                        : organization.versions.get(place + 1).since().minusDays(1));
        decision(row, version.decision());
        return row.done();
    }

    private static String officialName(Organization organization, Version version) {
        return switch (organization.kind) {
            case Organization.COMMITTEE -> "Đảng bộ " + version.agency();
            case Organization.GRASSROOTS_CELL -> "Chi bộ " + version.agency();
            case Organization.CELL ->
                    "Chi bộ %s thuộc %s"
                            .formatted(
                                    version.agency(),
                                    organization.grassroots().nameOn(version.since(), "Đảng bộ "));
            default -> version.agency();
        };
    }

    private static String shortName(Organization organization, Version version) {
        return switch (organization.kind) {
            case Organization.COMMITTEE -> "Đảng bộ " + version.agency();
            case Organization.GRASSROOTS_CELL, Organization.CELL -> "Chi bộ " + version.agency();
            default -> "Đảng bộ Khối Các cơ quan tỉnh";
        };
    }

    List<Map<String, Object>> members() {
        var rows = new ArrayList<Map<String, Object>>();
        for (Person person : world.people.all) {
            for (Profile profile : person.profiles) {
                rows.add(member(person, profile));
            }
        }
        return List.copyOf(rows);
    }

    private Map<String, Object> member(Person person, Profile profile) {
        LocalDate known =
                person.enteredAtOpening != null
                        ? BOOKS_OPENED
                        : knownSince.getOrDefault(person, BOOKS_OPENED);
        boolean first = profile == person.profiles.getFirst();
        var row = new Line();
        row.put("code", person.code);
        row.put("full_name", person.name);
        row.put("sex", person.man ? "MALE" : "FEMALE");
        row.put("born_on", person.bornOn());
        row.put("born_on_card", person.bornOnCard);
        row.put("ethnicity", person.ethnicity);
        row.put("religion", person.religion);
        row.put("hometown", person.hometown);
        row.put("general", "UPPER_SECONDARY");
        row.put("professional", profile.professional());
        row.put("title", person.title);
        row.put("theory", profile.theory());
        row.put("occupation", profile.occupation());
        row.put("effective_on", first ? null : profile.since());
        row.put("dossier_number", person.dossierNumber);
        row.put("card_number", person.carded ? person.cardNumber : null);
        row.put("citizen_id", person.citizenId);
        row.put("joined_on", person.joinedOn);
        row.put("official_on", person.officialOn);
        if (first) {
            opening(row, person);
        }
        LocalDate heard = profile.recordedOn();
        row.put(
                "recorded_on",
                heard == null ? known : Register.booked(heard, profile.since(), known));
        return row.done();
    }

    private static void opening(Line row, Person person) {
        if (person.enteredAtOpening != null) {
            row.put("cell_code", person.enteredAtOpening.code);
            row.put("present_from", YearPlan.BEGIN);
            row.put("standing", person.officialOn == null ? "PROBATIONARY" : "OFFICIAL");
        }
    }

    List<Map<String, Object>> movements() {
        var rows = new ArrayList<Map<String, Object>>();
        for (Fact fact : facts) {
            var row = new Line();
            row.put("member_code", fact.person.code);
            row.put("full_name", fact.person.name);
            row.put("kind", fact.kind);
            row.put("effective_on", fact.effectiveOn);
            row.put("from_cell_code", fact.from == null ? null : fact.from.code);
            row.put("to_cell_code", fact.to == null ? null : fact.to.code);
            row.put("standing", fact.standing);
            row.put("until_on", fact.untilOn);
            row.put("elsewhere", fact.elsewhere);
            row.put("route", fact.route);
            row.put("reason", fact.reason);
            row.put("card_number", fact.cardNumber);
            decision(row, fact.decision);
            row.put("decision_issuer", fact.issuer);
            row.put("recorded_on", fact.recordedOn);
            rows.add(row.done());
        }
        return List.copyOf(rows);
    }

    List<Map<String, Object>> ratings() {
        var rows = new ArrayList<Map<String, Object>>();
        for (Rating rating : ratings.all) {
            var row = new Line();
            row.put("year", rating.year());
            row.put("subject", rating.subject());
            row.put("organization_code", rating.organization().code);
            row.put("member_code", rating.person() == null ? null : rating.person().code);
            row.put("full_name", rating.person() == null ? null : rating.person().name);
            row.put(rating.rated() ? "level" : "not_rated_reason", rating.result());
            decision(row, rating.decision());
            row.put("recorded_on", rating.recordedOn());
            rows.add(row.done());
        }
        return List.copyOf(rows);
    }

    private static void decision(Line row, @Nullable Decision decision) {
        if (decision != null) {
            row.put("decision_number", decision.number);
            row.put("decision_date", decision.day);
        }
    }

    /// A row keeps its columns in order and leaves out what is empty.
    private static final class Line {

        private final Map<String, Object> values = new LinkedHashMap<>();

        void put(String column, @Nullable Object value) {
            if (value != null) {
                values.put(column, value);
            }
        }

        Map<String, Object> done() {
            return values;
        }
    }
}
