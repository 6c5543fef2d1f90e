package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// Everything the page of one candidate shows, in the words it shows it.
///
/// @param place where the person is followed, from the viewer's top down
/// @param state an icon, and the word
/// @param noted since when, in words; empty of whom every fact was taken back
/// @param helping what those who help are called: of who was admitted, those who did so to the end
/// @param member the record of who the person has become; null where none or out of sight
/// @param certificates the page of the person's certificates; null where nobody keeps them
/// @param step what comes next; null where nothing is known or it is over
/// @param reveal where what is masked is asked for; null when it is shown or there is nothing
/// @param edit where the profile is revised; null for who may not
/// @param acts what can be recorded now; none for who may not
public record RecordPage(
        List<Crumb> trail,
        String lead,
        String again,
        String where,
        List<Crumb> place,
        Crumb state,
        String noted,
        String helping,
        List<Person> helpers,
        @Nullable Crumb member,
        CandidateListPage.@Nullable Certificate certificate,
        String certificateNumber,
        @Nullable String certificates,
        @Nullable Crumb step,
        List<Trait> traits,
        @Nullable Reveal reveal,
        @Nullable String edit,
        List<Act> acts,
        List<Happening> timeline) {

    /// @param address of the member's record; null where it is not open
    public record Person(String name, @Nullable String address) {}

    /// @param before earlier values, the newest first
    public record Trait(String label, String value, List<String> before) {}

    /// @param address where what is masked is asked for
    /// @param refused the reason that was not enough; null where none was given
    public record Reveal(String address, @Nullable String refused) {}

    public record Act(String label, String icon, String address) {}

    /// A fact on the timeline.
    ///
    /// @param state that it is a correction, or was corrected or taken back, and when; mostly null
    /// @param gone whether it is not believed any more
    /// @param about the cell, the member or the words
    /// @param correct where it is corrected; null for who may not
    /// @param replaced the facts in whose place it stands, the newest first
    public record Happening(
            long id,
            String day,
            String what,
            String icon,
            String about,
            String paper,
            String recorded,
            @Nullable String state,
            boolean gone,
            @Nullable String correct,
            List<Happening> replaced) {}
}
