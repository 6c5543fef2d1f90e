package vn.dangvu.members.web;

import vn.dangvu.members.MovementKind;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.Numbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of somebody new as they were typed.
public record NewcomerForm(
        String code,
        PersonForm person,
        String dossierNumber,
        String cardNumber,
        String citizenId,
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
                PersonForm.of(sent),
                MovementForm.sent(sent, "dossierNumber"),
                MovementForm.sent(sent, "cardNumber"),
                MovementForm.sent(sent, "citizenId"),
                sent.containsKey("differentPerson"));
    }

    /// Whoever comes from elsewhere has papers of a membership already: a card, and the days of the
    /// admission and the recognition.
    static boolean hasPapers(MovementKind kind) {
        return kind == MovementKind.TRANSFER_IN;
    }

    Reading<NewMember> read(LocalDate today) {
        var reader = new FieldReader(today);
        var ownCode = reader.needed("code", code);
        var numbers =
                new Numbers(
                        reader.text("dossierNumber", dossierNumber),
                        reader.text("cardNumber", FieldReader.digits(cardNumber)),
                        reader.text("citizenId", FieldReader.digits(citizenId)));
        var whoIsIt = person.read(today);
        var said = whoIsIt.value();
        var flaws = new ArrayList<>(whoIsIt.flaws());
        flaws.addAll(reader.flaws());
        return said == null || !flaws.isEmpty()
                ? new Reading<>(null, flaws)
                : new Reading<>(new NewMember(ownCode, said, numbers), List.of());
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", code);
        fields.putAll(person.fields());
        fields.put("dossierNumber", dossierNumber);
        fields.put("cardNumber", cardNumber);
        fields.put("citizenId", citizenId);
        if (differentPerson) {
            fields.put("differentPerson", "on");
        }
        return fields;
    }
}
