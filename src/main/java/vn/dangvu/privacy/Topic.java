package vn.dangvu.privacy;

/// For what something is kept. Why, on which basis, how long and where it goes stands in words in
/// the bundle, as `privacy.topic.<topic>.…`.
public enum Topic {
    IDENTITY,
    PROFILE,
    CANDIDATES,
    MOVEMENTS,
    POSTS,
    YEARS,
    CASES,
    RATINGS,
    FEES,
    COURSES,
    PLANS,
    PAPERS,
    REQUESTS,
    AUDIT,
    ACCOUNTS,
    IMPORTS
}
