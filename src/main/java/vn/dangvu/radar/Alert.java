package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Something that waits for somebody.
///
/// @param kind such as `transfers.slipLate`; see [DeadlineSource#kinds]
/// @param organization where it waits, mostly a cell
/// @param member whose matter it is, or null
/// @param who the name of that person, member or not; null where it is about the organization
/// @param due the last day on which it is in time; null where it is not right since ever
/// @param facts fill the sentence: strings, numbers, days and [Word]s, put into the reader's form.
///   They name nobody: the sentence goes into calendars and mails, the name does not
/// @param address of the screen that settles it, for whoever may record there
/// @param look of the screen that shows it to whoever may only read
public record Alert(
        String kind,
        OrganizationId organization,
        @Nullable Long member,
        @Nullable String who,
        @Nullable LocalDate due,
        List<Object> facts,
        String address,
        String look) {

    /// What is due first comes first; what has no day comes last.
    public static final Comparator<Alert> BY_DUE =
            Comparator.comparing(
                            Alert::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(alert -> alert.organization().value())
                    .thenComparing(
                            Alert::member, Comparator.nullsLast(Comparator.<Long>naturalOrder()));

    /// What is still to come before what is old: first what comes soonest, then what became late
    /// last.
    public static Comparator<Alert> aheadOf(LocalDate day) {
        return Comparator.comparing((Alert alert) -> alert.lateOn(day))
                .thenComparing((one, other) ->
                        one.lateOn(day) ? BY_DUE.compare(other, one) : BY_DUE.compare(one, other));
    }

    public Alert {
        facts = List.copyOf(facts);
    }

    /// Whoever may only read looks at the member's record; where it is about no member, at the
    /// screen that settles it.
    public Alert(
            String kind,
            OrganizationId organization,
            @Nullable Long member,
            @Nullable String who,
            @Nullable LocalDate due,
            List<Object> facts,
            String address) {
        this(
                kind,
                organization,
                member,
                who,
                due,
                facts,
                address,
                member == null ? address : "/members/" + member);
    }

    /// A fact that is a word of a bundle: `committees.body.COMMITTEE`.
    public record Word(String key) {}

    /// Whether the day has passed.
    public boolean lateOn(LocalDate day) {
        return due != null && due.isBefore(day);
    }
}
