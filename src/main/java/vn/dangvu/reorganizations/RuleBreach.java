package vn.dangvu.reorganizations;

import vn.dangvu.kernel.Citation;

/// An organization that a plan makes is not as a rule wants it, with what a reader needs to see
/// why.
///
/// @param code of the organization
/// @param members in it and below it
/// @param official how many of them are official
/// @param wanted the number of the rule; 0 where it is about kinds
public record RuleBreach(
        OrganizationRule rule,
        String code,
        long members,
        long official,
        int wanted,
        Citation source) {}
