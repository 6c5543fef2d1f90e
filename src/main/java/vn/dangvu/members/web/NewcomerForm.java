package vn.dangvu.members.web;

import vn.dangvu.members.Catalogs;
import vn.dangvu.members.NewMember;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of somebody new as they were typed.
public record NewcomerForm(
        String code,
        String fullName,
        String sex,
        String born,
        String ethnicity,
        String religion,
        String general,
        String professional,
        String theory,
        String occupation,
        String hometown,
        String dossierNumber,
        boolean differentPerson) {

    /// What is so of most people is chosen already; the rest must be said.
    static final NewcomerForm BLANK =
            of(
                    Map.of(
                            "ethnicity",
                            "01",
                            "religion",
                            "NONE",
                            "professional",
                            "NONE",
                            "theory",
                            "NONE"));

    static NewcomerForm of(Map<String, String> sent) {
        return new NewcomerForm(
                MovementForm.sent(sent, "code"),
                MovementForm.sent(sent, "fullName"),
                MovementForm.sent(sent, "sex"),
                MovementForm.sent(sent, "born"),
                MovementForm.sent(sent, "ethnicity"),
                MovementForm.sent(sent, "religion"),
                MovementForm.sent(sent, "general"),
                MovementForm.sent(sent, "professional"),
                MovementForm.sent(sent, "theory"),
                MovementForm.sent(sent, "occupation"),
                MovementForm.sent(sent, "hometown"),
                MovementForm.sent(sent, "dossierNumber"),
                sent.containsKey("differentPerson"));
    }

    Reading<NewMember> read(LocalDate today) {
        var reader = new FieldReader(today);
        var name = reader.name("fullName", fullName);
        var ownCode = reader.needed("code", code);
        var dossier = reader.text("dossierNumber", dossierNumber);
        var isOfSex = reader.choice("sex", sex, Catalogs.SEXES);
        var birthDate = reader.birthDate("born", born);
        var people = reader.choice("ethnicity", ethnicity, Catalogs.ETHNICITIES);
        var faith = reader.choice("religion", religion, Catalogs.RELIGIONS);
        var from = reader.text("hometown", hometown);
        var work = reader.choice("occupation", occupation, Catalogs.OCCUPATIONS);
        var school = general.isEmpty() ? null : reader.choice("general", general, Catalogs.GENERAL);
        var degree = reader.choice("professional", professional, Catalogs.PROFESSIONAL);
        var politics = reader.choice("theory", theory, Catalogs.THEORY);
        if (birthDate == null || !reader.flaws().isEmpty()) {
            return new Reading<>(null, reader.flaws());
        }
        var person =
                new NewMember(
                        ownCode, name, isOfSex, birthDate, people, faith, school, degree, politics,
                        work, from, dossier);
        return new Reading<>(person, List.of());
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", code);
        fields.put("fullName", fullName);
        fields.put("sex", sex);
        fields.put("born", born);
        fields.put("ethnicity", ethnicity);
        fields.put("religion", religion);
        fields.put("general", general);
        fields.put("professional", professional);
        fields.put("theory", theory);
        fields.put("occupation", occupation);
        fields.put("hometown", hometown);
        fields.put("dossierNumber", dossierNumber);
        if (differentPerson) {
            fields.put("differentPerson", "on");
        }
        return fields;
    }
}
