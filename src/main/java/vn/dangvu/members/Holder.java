package vn.dangvu.members;

/// Who has a number that somebody wants to give to another; only for whoever may see that member.
public record Holder(long member, String code, String name) {}
