package vn.dangvu.reorganizations;

/// A member who goes to a cell of his or her own, both by their codes.
public record Assignment(String member, String cell) {}
