package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whom cells noted as outstanding persons, in which class they learned, and which certificate they
/// have.
final class Aspirants {

    static final String SCHOOL = "Trung tâm Bồi dưỡng chính trị thành phố Đà Lạt";

    final List<Map<String, Object>> candidates = new ArrayList<>();
    final List<Map<String, Object>> courses = new ArrayList<>();
    final List<Map<String, Object>> participants = new ArrayList<>();

    private final Map<Person, String> codes = new LinkedHashMap<>();
    private int certificates;

    /// The code under which the person is followed.
    String code(Person person) {
        return codes.computeIfAbsent(person, _ -> "QC%05d".formatted(codes.size() + 1));
    }

    /// The row of somebody who was admitted since.
    ///
    /// @return the code under which the person was followed
    String admitted(Fact fact, Organization cell, LocalDate noted, Person helper) {
        var row = noted(fact.person, cell, noted, helper);
        row.put("admitted_on", fact.effectiveOn);
        row.put("member_code", fact.person.code);
        return code(fact.person);
    }

    /// The row of somebody whom the cell follows.
    Map<String, Object> noted(Person person, Organization cell, LocalDate noted, Person helper) {
        var profile = person.profiles.getFirst();
        var row = new LinkedHashMap<String, Object>();
        row.put("code", code(person));
        row.put("full_name", person.name);
        row.put("sex", person.man ? "MALE" : "FEMALE");
        row.put("born_on", person.born);
        row.put("ethnicity", person.ethnicity);
        row.put("religion", person.religion);
        row.put("hometown", person.hometown);
        row.put("general", "UPPER_SECONDARY");
        row.put("professional", profile.professional());
        row.put("theory", profile.theory());
        row.put("occupation", profile.occupation());
        if (person.age(noted) < 30) {
            row.put("union_member", true);
        }
        row.put("cell_code", cell.code);
        row.put("noted_on", noted);
        row.put("helper_code", helper.code);
        row.put("recorded_on", noted.plusDays(3));
        candidates.add(row);
        return row;
    }

    /// A certificate of a class that others held.
    void certifiedElsewhere(String code, String kind, LocalDate issued) {
        var row = new LinkedHashMap<String, Object>();
        row.put("person_code", code);
        row.put("number", "%04d/GCN-TTCT".formatted(++certificates));
        row.put("issued_on", issued);
        row.put("issuer", SCHOOL);
        row.put("kind", kind);
        row.put("recorded_on", issued.plusDays(5));
        participants.add(row);
    }
}
