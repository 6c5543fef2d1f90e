package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Mask;
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

    /// What was not sent at all stays as it is; what was sent empty is taken off.
    static NumbersForm of(Map<String, String> sent, MemberRecord member) {
        var now = of(member);
        return new NumbersForm(
                sent.containsKey("dossierNumber")
                        ? MovementForm.sent(sent, "dossierNumber")
                        : now.dossierNumber(),
                sent.containsKey("cardNumber")
                        ? MovementForm.sent(sent, "cardNumber")
                        : now.cardNumber(),
                MovementForm.sent(sent, "citizenId"),
                sent.containsKey("forget"));
    }

    static NumbersForm of(MemberRecord member) {
        return new NumbersForm(
                text(member.dossierNumber()),
                masks(member) ? "" : text(member.cardNumber()),
                "",
                false);
    }

    /// Whether the card bears the citizen id: then it is typed anew or stays.
    static boolean masks(MemberRecord member) {
        String card = member.cardNumber();
        return card != null && !card.equals(Mask.card(card));
    }

    /// A card that a fact gave is corrected with that fact.
    Reading<Numbers> read(MemberRecord member, LocalDate today) {
        var reader = new FieldReader(today);
        var card =
                member.cardFact() == null && !(masks(member) && cardNumber.isEmpty())
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
