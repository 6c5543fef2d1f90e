package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.Numbers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The numbers of a member as they were typed.
///
/// @param citizenId empty leaves the one that is there
/// @param forget whether the one that is there is somebody else's
public record NumbersForm(
        String dossierNumber, String cardNumber, String citizenId, boolean forget) {

    static NumbersForm of(Map<String, String> sent) {
        return new NumbersForm(
                MovementForm.sent(sent, "dossierNumber"),
                MovementForm.sent(sent, "cardNumber"),
                MovementForm.sent(sent, "citizenId"),
                sent.containsKey("forget"));
    }

    static NumbersForm of(MemberRecord member) {
        return new NumbersForm(text(member.dossierNumber()), text(member.cardNumber()), "", false);
    }

    /// A card that a fact gave is corrected with that fact.
    Reading<Numbers> read(MemberRecord member, LocalDate today) {
        var reader = new FieldReader(today);
        var card =
                member.cardFact() == null
                        ? reader.text("cardNumber", FieldReader.digits(cardNumber))
                        : member.cardNumber();
        var numbers =
                new Numbers(
                        reader.text("dossierNumber", dossierNumber),
                        card,
                        reader.text("citizenId", FieldReader.digits(citizenId)));
        return reader.flaws().isEmpty()
                ? new Reading<>(numbers, List.of())
                : new Reading<>(null, reader.flaws());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
