package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The paper behind a fact. Any part may be missing on old papers.
public record Decision(@Nullable String number, @Nullable LocalDate date, @Nullable String issuer) {

    public static final Decision NONE = new Decision(null, null, null);
}
