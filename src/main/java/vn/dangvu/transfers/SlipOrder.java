package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// A slip that is to be written.
///
/// @param goal as typed: the code or name of an organization, or of a committee outside
/// @param reason why it is late, where it is
public record SlipOrder(
        String number,
        LocalDate signedOn,
        Signer signer,
        @Nullable String signedBy,
        String goal,
        TransferRoute route,
        @Nullable LocalDate until,
        @Nullable LocalDate feesUntil,
        @Nullable String documents,
        @Nullable String reason) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    /// The same for the next one of a batch: its number is one higher.
    SlipOrder numbered(String other) {
        return new SlipOrder(
                other, signedOn, signer, signedBy, goal, route, until, feesUntil, documents,
                reason);
    }

    /// The number `steps` after this one: of the first row of digits in it.
    String next(int steps) {
        var digits = DIGITS.matcher(number);
        if (!digits.find()) {
            return steps == 0 ? number : number + "-" + (steps + 1);
        }
        String counted = String.valueOf(Integer.parseInt(digits.group()) + steps);
        int width = digits.group().length();
        return number.substring(0, digits.start())
                + "0".repeat(Math.max(0, width - counted.length()))
                + counted
                + number.substring(digits.end());
    }
}
