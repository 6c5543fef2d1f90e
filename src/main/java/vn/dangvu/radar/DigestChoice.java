package vn.dangvu.radar;

/// What somebody wants by mail.
///
/// @param email address; empty where nothing is wanted
public record DigestChoice(Rhythm rhythm, String email) {

    static final DigestChoice NOTHING = new DigestChoice(Rhythm.OFF, "");
}
