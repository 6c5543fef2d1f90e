package vn.dangvu.cases;

/// How long cases were in a stage that they left in a period, in days.
///
/// @param count how many left it
public record StageTime(
        String stage,
        int count,
        int least,
        int firstQuarter,
        int middle,
        int thirdQuarter,
        int most) {}
