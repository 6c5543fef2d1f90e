package vn.dangvu.privacy;

/// What somebody may say is wrong. The names are kept: one may be added, none renamed.
public enum CorrectionField {
    NAME,
    BORN,
    SEX,
    ETHNICITY,
    RELIGION,
    HOMETOWN,
    EDUCATION,
    OCCUPATION,
    PARTYDAYS,
    NUMBERS,
    MOVEMENT,
    POST,
    RATING,
    OTHER
}
