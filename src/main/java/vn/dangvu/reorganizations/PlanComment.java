package vn.dangvu.reorganizations;

import java.time.Instant;

/// What somebody said about a plan.
public record PlanComment(Instant at, String by, String words) {}
