package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A row of the movements sheet in the making.
final class Fact {

    final Person person;
    final String kind;
    final LocalDate effectiveOn;
    final @Nullable Organization from;
    final @Nullable Organization to;
    @Nullable String standing;
    @Nullable LocalDate untilOn;
    @Nullable String elsewhere;
    @Nullable String route;
    @Nullable String reason;
    @Nullable String cardNumber;
    @Nullable Decision decision;
    @Nullable String issuer;
    LocalDate recordedOn;

    /// @param recordedOn the earliest day on which the office can have heard of it
    Fact(
            Person person,
            String kind,
            LocalDate effectiveOn,
            @Nullable Organization from,
            @Nullable Organization to,
            LocalDate recordedOn) {
        this.person = person;
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.from = from;
        this.to = to;
        this.recordedOn = recordedOn;
    }

    Fact because(String words) {
        reason = words;
        return this;
    }

    Fact until(LocalDate day) {
        untilOn = day;
        return this;
    }

    Fact with(String committee) {
        elsewhere = committee;
        return this;
    }

    /// Over the boundary of the register.
    Fact crossing(String committee) {
        route = Places.route(committee);
        return with(committee);
    }

    Fact as(boolean official) {
        standing = official ? "OFFICIAL" : "PROBATIONARY";
        return this;
    }

    /// A decision signed after the fact (a recognition) is also known later.
    Fact decided(Decision paper, String by) {
        decision = paper;
        issuer = by;
        if (recordedOn.isBefore(paper.day.plusDays(2))) {
            recordedOn = paper.day.plusDays(2);
        }
        return this;
    }
}
