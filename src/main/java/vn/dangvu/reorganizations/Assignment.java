package vn.dangvu.reorganizations;

/// A member who goes to a cell of his or her own, both by their codes.
///
/// @param rule the words of the rule that chose; empty where a person named the member
public record Assignment(String member, String cell, String rule) {

    public Assignment(String member, String cell) {
        this(member, cell, "");
    }

    public boolean byRule() {
        return !rule.isEmpty();
    }
}
