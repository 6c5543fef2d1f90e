package vn.dangvu.members;

/// How far a crossing transfer goes (handbook TRF-05). Whether the other side still belongs to the
/// province is of its own day: provinces merge.
public enum Route {
    WITHIN_PROVINCE,
    OTHER_PROVINCE,
    ABROAD
}
