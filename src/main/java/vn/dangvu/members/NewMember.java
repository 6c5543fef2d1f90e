package vn.dangvu.members;

/// Somebody who is not in our books yet.
public record NewMember(String code, Attributes attributes, Numbers numbers) {}
