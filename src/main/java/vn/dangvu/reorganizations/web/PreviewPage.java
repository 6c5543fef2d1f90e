package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// What carrying out a plan would do.
///
/// @param balance that nobody is left out, as a sentence
/// @param balanced whether it is so
/// @param open what somebody's consent would allow
/// @param exceptions what somebody consented to, in words
/// @param notes what to know though it stands in nobody's way
/// @param cut how much is not drawn, in words; null where all is
/// @param along what stands at the organizations besides members
/// @param execute where it can be carried out; null where it cannot
/// @param anything whether the plan says anything yet
public record PreviewPage(
        List<Crumb> trail,
        String lead,
        String address,
        String balance,
        boolean balanced,
        List<Trouble> troubles,
        List<Open> open,
        List<String> exceptions,
        List<String> notes,
        List<String> events,
        List<Node> before,
        List<Node> after,
        @Nullable String cut,
        List<Move> moves,
        @Nullable String moreMoves,
        String moved,
        List<Along> along,
        @Nullable String execute,
        boolean anything) {

    /// Why it cannot be carried out.
    ///
    /// @param line the line of the plan it speaks of; null where it is the plan as a whole
    public record Trouble(String words, @Nullable Crumb line) {}

    /// A breach of a rule that a consent would settle.
    public record Open(String rule, String code, String words) {}

    /// An organization in one of the two trees.
    ///
    /// @param members in words; null for a party group, which holds no membership (decision 0014)
    /// @param mark what becomes of it, in a word; null where nothing does
    /// @param state the look of the mark
    /// @param rest how many others below it are as they were, in words; null where none are
    public record Node(
            String name,
            String kind,
            @Nullable String members,
            @Nullable String address,
            @Nullable String mark,
            String state,
            String icon,
            List<Node> below,
            @Nullable String rest) {}

    /// @param fate what becomes of it, in words
    public record Along(
            String organization, String what, String count, String fate, boolean waits) {}

    /// @param way how they were chosen, in words
    /// @param address the list of those who move; null where nobody can be looked at yet
    public record Move(
            String from, String to, String members, String way, @Nullable String address) {}
}
