package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.CasesOfMember;
import vn.dangvu.members.PartsOfMember;
import vn.dangvu.members.PostsOfMember;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// Everything the page of one member shows, in the words it shows it.
///
/// @param citizenId masked, or whole when it was asked for; null when unknown
/// @param reveal how what is masked is asked for; null when it is shown or there is nothing
/// @param place where the member is now, from the viewer's top down; empty outside
/// @param where one line on what holds today
/// @param again where the page is found again, without what was revealed
/// @param cases what other modules have under way with the member
/// @param ended what they had under way, and is over
/// @param beginnings what can be begun, for who may
/// @param parts what other modules know of the member
/// @param record where a movement is recorded; null for who may not
/// @param editProfile where the profile is corrected; null for who may not
/// @param editNumbers where the numbers are corrected; null for who may not
public record PersonPage(
        List<Crumb> trail,
        String lead,
        List<Trait> traits,
        List<Trait> identifiers,
        @Nullable String citizenId,
        @Nullable Reveal reveal,
        String again,
        boolean inside,
        List<Crumb> place,
        String where,
        @Nullable String standing,
        boolean official,
        List<String> flags,
        List<CasesOfMember.Case> cases,
        List<CasesOfMember.Case> ended,
        List<PostsOfMember.Post> posts,
        List<PartsOfMember.Part> parts,
        List<Happening> timeline,
        @Nullable String record,
        List<Crumb> beginnings,
        @Nullable String editProfile,
        @Nullable String editNumbers) {

    /// @param address where what is masked is asked for
    /// @param refused the reason that was not enough; null where none was given
    public record Reveal(String address, @Nullable String refused) {}

    /// What is so of the member.
    ///
    /// @param since from when the value holds; null when it always did
    /// @param before earlier values, the newest first, each with its day
    public record Trait(String label, String value, @Nullable String since, List<String> before) {}

    /// A fact on the timeline.
    ///
    /// @param id of the movement; 0 of what another module tells
    /// @param state that it is a correction, or that it was corrected or taken back, and when;
    ///   mostly null
    /// @param gone whether it is not believed any more
    /// @param move from where to where, or the paper of what another module tells; null where
    ///   nobody moved
    /// @param recorded since when it is known, by whom; empty of what another module tells
    /// @param details labels and values of what else was recorded
    /// @param correct where it is corrected; null for who may not
    /// @param replaced the facts in whose place it stands, the newest first
    public record Happening(
            long id,
            String day,
            String what,
            String icon,
            @Nullable String move,
            List<Detail> details,
            String recorded,
            @Nullable String state,
            boolean gone,
            @Nullable String correct,
            List<Happening> replaced) {}

    public record Detail(String label, String value) {}
}
