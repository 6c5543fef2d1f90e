package vn.dangvu.members.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.dangvu.members.Catalogs;
import vn.dangvu.members.NewMember;

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
            of(Map.of("ethnicity", "01", "religion", "NONE", "professional", "NONE", "theory", "NONE"));

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
        var birthDate = reader.birthDate("born", born);
        var person =
                birthDate == null
                        ? null
                        : new NewMember(
                                reader.needed("code", code),
                                reader.name("fullName", fullName),
                                reader.choice("sex", sex, Catalogs.SEXES),
                                birthDate,
                                reader.choice("ethnicity", ethnicity, Catalogs.ETHNICITIES),
                                reader.choice("religion", religion, Catalogs.RELIGIONS),
                                general.isEmpty() ? null : reader.choice("general", general, Catalogs.GENERAL),
                                reader.choice("professional", professional, Catalogs.PROFESSIONAL),
                                reader.choice("theory", theory, Catalogs.THEORY),
                                reader.choice("occupation", occupation, Catalogs.OCCUPATIONS),
                                reader.text("hometown", hometown),
                                reader.text("dossierNumber", dossierNumber));
        return new Reading<>(reader.flaws().isEmpty() ? person : null, reader.flaws());
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
