package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The tree of a day, or what a search found in it, in the words it shows.
///
/// @param on the day as typed, or as it is if it was right
/// @param open the open branches, to be kept when another day is chosen; null when the address does
///   not say
/// @param time the days on which something changed; null when a single branch is asked for
/// @param found what the search found; null when nothing is searched for
/// @param whole the tree without the search
/// @param mayImport whether the viewer may begin a tree
/// @param mayPlan whether the viewer may change it by a plan
public record TreePage(
        String on,
        @Nullable String onError,
        String words,
        @Nullable String open,
        String day,
        List<Day> days,
        @Nullable Timeline time,
        List<Node> nodes,
        @Nullable Found found,
        String whole,
        boolean mayImport,
        boolean mayPlan) {

    /// A day to choose with one tap.
    public record Day(String label, String address, boolean current) {}

    /// An organization in the tree.
    ///
    /// @param members in it and below it, at the end of the day; null for a party group, whose
    ///   members are counted in the cell
    /// @param membersAddress where they are listed
    /// @param toggle the page with this branch the other way; null where nothing is below
    /// @param below what is shown below it; empty when closed
    public record Node(
            String id,
            String name,
            @Nullable String address,
            String kind,
            String code,
            @Nullable String members,
            @Nullable String membersAddress,
            boolean open,
            @Nullable String toggle,
            String toggleLabel,
            List<Node> below) {}

    public record Found(String summary, List<Match> matches) {}

    /// @param path the names from the top down to its superior
    /// @param inTree the tree, open down to it
    public record Match(
            String name,
            String address,
            String kind,
            String code,
            List<String> path,
            String inTree) {}
}
