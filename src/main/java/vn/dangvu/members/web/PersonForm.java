package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Attributes;
import vn.dangvu.members.Catalogs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is so of a person, as it was typed.
public record PersonForm(
        String fullName,
        String sex,
        String born,
        String bornOnCard,
        String ethnicity,
        String religion,
        String hometown,
        String general,
        String professional,
        String academicTitle,
        String theory,
        String occupation,
        String joinedOn,
        String officialOn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static PersonForm of(Map<String, String> sent) {
        return new PersonForm(
                MovementForm.sent(sent, "fullName"),
                MovementForm.sent(sent, "sex"),
                MovementForm.sent(sent, "born"),
                MovementForm.sent(sent, "bornOnCard"),
                MovementForm.sent(sent, "ethnicity"),
                MovementForm.sent(sent, "religion"),
                MovementForm.sent(sent, "hometown"),
                MovementForm.sent(sent, "general"),
                MovementForm.sent(sent, "professional"),
                MovementForm.sent(sent, "academicTitle"),
                MovementForm.sent(sent, "theory"),
                MovementForm.sent(sent, "occupation"),
                MovementForm.sent(sent, "joinedOn"),
                MovementForm.sent(sent, "officialOn"));
    }

    /// A person as somebody would have typed it.
    static PersonForm of(Attributes said) {
        return new PersonForm(
                said.fullName(),
                said.sex(),
                said.born().text(),
                day(said.bornOnCard()),
                said.ethnicity(),
                said.religion(),
                text(said.hometown()),
                text(said.general()),
                said.professional(),
                text(said.title()),
                said.theory(),
                said.occupation(),
                day(said.joinedOn()),
                day(said.officialOn()));
    }

    /// Without what is masked.
    PersonForm masked() {
        return new PersonForm(
                fullName,
                sex,
                born,
                bornOnCard,
                ethnicity,
                religion,
                "",
                general,
                professional,
                academicTitle,
                theory,
                occupation,
                joinedOn,
                officialOn);
    }

    Reading<Attributes> read(LocalDate today) {
        var reader = new FieldReader(today);
        var name = reader.name("fullName", fullName);
        var isOfSex = reader.choice("sex", sex, Catalogs.SEXES);
        var birthDate = reader.birthDate("born", born);
        var onCard = reader.day("bornOnCard", bornOnCard);
        var people = reader.choice("ethnicity", ethnicity, Catalogs.ETHNICITIES);
        var faith = reader.choice("religion", religion, Catalogs.RELIGIONS);
        var from = reader.text("hometown", hometown);
        var work = reader.choice("occupation", occupation, Catalogs.OCCUPATIONS);
        var school = reader.choiceOrNone("general", general, Catalogs.GENERAL);
        var degree = reader.choice("professional", professional, Catalogs.PROFESSIONAL);
        var rank = reader.choiceOrNone("academicTitle", academicTitle, Catalogs.TITLES);
        var politics = reader.choice("theory", theory, Catalogs.THEORY);
        var joined = reader.day("joinedOn", joinedOn);
        var official = reader.day("officialOn", officialOn);
        if (birthDate == null || !reader.flaws().isEmpty()) {
            return new Reading<>(null, reader.flaws());
        }
        var said =
                new Attributes(
                        name, isOfSex, birthDate, onCard, people, faith, from, school, degree, rank,
                        politics, work, joined, official);
        return new Reading<>(said, List.of());
    }

    /// Every field under its name.
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("fullName", fullName);
        fields.put("sex", sex);
        fields.put("born", born);
        fields.put("bornOnCard", bornOnCard);
        fields.put("ethnicity", ethnicity);
        fields.put("religion", religion);
        fields.put("hometown", hometown);
        fields.put("general", general);
        fields.put("professional", professional);
        fields.put("academicTitle", academicTitle);
        fields.put("theory", theory);
        fields.put("occupation", occupation);
        fields.put("joinedOn", joinedOn);
        fields.put("officialOn", officialOn);
        return fields;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
