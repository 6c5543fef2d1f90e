package vn.dangvu.cases.web;

import java.util.List;

/// Which cases can be opened for a member.
///
/// @param back to the member's record
public record OpeningKindsPage(String who, List<Choice> choices, String back) {

    public record Choice(String label, String about, String address) {}
}
