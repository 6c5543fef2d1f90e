package vn.dangvu.transfers;

import vn.dangvu.papers.Letterhead;

import java.util.List;
import java.util.stream.Stream;

/// A slip as it is printed (TRF-06).
///
/// @param issuer who introduces (TRF-05)
/// @param hands through whose hands it goes, the first and the last one included: whoever writes
///   into a compartment sends on to the next of them
public record PrintedSlip(Transfer transfer, Slip slip, String issuer, List<Hand> hands) {

    private static final int OFFICIAL = 10;

    private static final int TEMPORARY = 8;

    public PrintedSlip {
        hands = List.copyOf(hands);
    }

    /// @param organization in which somebody is ("Đảng bộ …")
    /// @param committee who writes and is written to there ("Đảng ủy …")
    public record Hand(String organization, String committee) {

        /// Of a name as somebody typed it.
        static Hand named(String name) {
            return new Hand(name, Letterhead.committee(name));
        }
    }

    /// Where nobody knows more than what stands on it.
    static PrintedSlip of(Transfer transfer, Slip slip) {
        var names =
                Stream.concat(Stream.of(slip.origin()), transfer.goal().map(Goal::name).stream());
        return new PrintedSlip(transfer, slip, slip.origin(), names.map(Hand::named).toList());
    }

    public int compartments() {
        return transfer.temporary() ? TEMPORARY : OFFICIAL;
    }
}
