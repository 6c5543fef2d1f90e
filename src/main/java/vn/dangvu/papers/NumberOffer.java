package vn.dangvu.papers;

import java.util.List;

/// Which number a paper would get.
///
/// @param next one more than the highest that was given
/// @param gaps numbers below it that nothing has, the lowest first; not more than a handful
/// @param series the term or the year, such as `2020–2025`
/// @param ofTerm whether it is a term; else a year
public record NumberOffer(int next, List<Integer> gaps, String series, boolean ofTerm) {}
