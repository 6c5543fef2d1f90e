package vn.dangvu.confirmations.web;

import java.util.List;

/// What waits.
///
/// @param others prepared by others, for the viewer to confirm
/// @param own prepared by the viewer, for others to confirm
/// @param returned prepared by the viewer, and not confirmed
public record ConfirmationListPage(List<Line> others, List<Line> own, List<Back> returned) {

    public record Line(String kind, String words, String address, String who, String time) {}

    public record Back(String kind, String prepared, String who, String time, String reason) {}

    public boolean nothing() {
        return others.isEmpty() && own.isEmpty() && returned.isEmpty();
    }
}
