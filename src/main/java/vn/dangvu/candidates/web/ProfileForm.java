package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.candidates.CandidateProfile;
import vn.dangvu.members.Attributes;
import vn.dangvu.members.Catalogs;
import vn.dangvu.shell.FieldReader;

import java.util.Map;
import java.util.Objects;

/// What is so of a candidate, as it was typed.
public record ProfileForm(
        String fullName,
        String sex,
        String born,
        String ethnicity,
        String religion,
        String hometown,
        String occupation,
        String general,
        String professional,
        String academicTitle,
        String theory,
        boolean unionMember,
        boolean unionOfficer,
        boolean owner) {

    /// What is so of most people is chosen already; the rest must be said.
    static final ProfileForm BLANK =
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

    static ProfileForm of(Map<String, String> sent) {
        return new ProfileForm(
                FieldReader.sent(sent, "fullName"),
                FieldReader.sent(sent, "sex"),
                FieldReader.sent(sent, "born"),
                FieldReader.sent(sent, "ethnicity"),
                FieldReader.sent(sent, "religion"),
                FieldReader.sent(sent, "hometown"),
                FieldReader.sent(sent, "occupation"),
                FieldReader.sent(sent, "general"),
                FieldReader.sent(sent, "professional"),
                FieldReader.sent(sent, "academicTitle"),
                FieldReader.sent(sent, "theory"),
                sent.containsKey("unionMember"),
                sent.containsKey("unionOfficer"),
                sent.containsKey("owner"));
    }

    /// As somebody would have typed it, without what is masked.
    static ProfileForm of(CandidateProfile said) {
        var person = said.person();
        return new ProfileForm(
                person.fullName(),
                person.sex(),
                person.born().text(),
                person.ethnicity(),
                person.religion(),
                "",
                person.occupation(),
                text(person.general()),
                person.professional(),
                text(person.title()),
                person.theory(),
                said.unionMember(),
                said.unionOfficer(),
                said.owner());
    }

    /// Null when the reader found something wrong.
    @Nullable CandidateProfile read(FormReader reader) {
        var name = reader.name("fullName", fullName);
        var isOfSex = reader.choice("sex", sex, Catalogs.SEXES);
        var birth = reader.birthDate("born", born);
        var people = reader.choice("ethnicity", ethnicity, Catalogs.ETHNICITIES);
        var faith = reader.choice("religion", religion, Catalogs.RELIGIONS);
        var from = reader.textOrNull("hometown", hometown);
        var work = reader.choice("occupation", occupation, Catalogs.OCCUPATIONS);
        var school = reader.choiceOrNone("general", general, Catalogs.GENERAL);
        var degree = reader.choice("professional", professional, Catalogs.PROFESSIONAL);
        var rank = reader.choiceOrNone("academicTitle", academicTitle, Catalogs.TITLES);
        var politics = reader.choice("theory", theory, Catalogs.THEORY);
        if (birth == null || !reader.errors().isEmpty()) {
            return null;
        }
        var person =
                new Attributes(
                        name, isOfSex, birth, null, people, faith, from, school, degree, rank,
                        politics, work, null, null);
        return new CandidateProfile(person, unionMember, unionOfficer, owner);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
