package vn.dangvu.fees;

/// By what a member pays (handbook 2.10). Which of them there are in a month, and how each is
/// reckoned, says [FeePolicy].
public enum FeeGroup {
    SALARIED,
    PENSIONER,
    /// Lives on a benefit of the insurance for sickness or maternity.
    BENEFIT,
    ENTERPRISE,
    /// Without compulsory insurance, below the age of retirement.
    NO_INSURANCE,
    /// Without compulsory insurance, of the age of retirement.
    RETIREMENT_AGE,
    STUDENT,
    ABROAD
}
