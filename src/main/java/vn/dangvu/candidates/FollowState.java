package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Where a candidate stands after some facts.
///
/// @param cell that follows; null where none does
/// @param since when that cell began; null where none follows
/// @param notedOn since when the person is followed without a break, by whichever cell
/// @param helpers the members who help now
/// @param member who the person has become, or null
public record FollowState(
        @Nullable Integer cell,
        @Nullable LocalDate since,
        @Nullable LocalDate notedOn,
        List<Long> helpers,
        @Nullable Long member) {

    static final FollowState UNKNOWN = new FollowState(null, null, null, List.of(), null);

    public FollowState {
        helpers = List.copyOf(helpers);
    }

    public boolean followed() {
        return cell != null;
    }

    FollowState after(FollowEntry entry) {
        var day = entry.effectiveOn();
        return switch (entry.kind()) {
            case NOTED -> new FollowState(entry.cell(), day, day, List.of(), null);
            case MOVED -> new FollowState(entry.cell(), day, notedOn, List.of(), null);
            case HELPER_ASSIGNED -> helpedBy(with(entry.helper()));
            case HELPER_RELEASED -> helpedBy(without(entry.helper()));
            case ACTIVITY -> this;
            case DROPPED -> UNKNOWN;
            case ADMITTED -> new FollowState(null, null, null, List.of(), entry.member());
        };
    }

    private FollowState helpedBy(List<Long> now) {
        return new FollowState(cell, since, notedOn, now, member);
    }

    private List<Long> with(@Nullable Long helper) {
        return Stream.concat(without(helper).stream(), Stream.ofNullable(helper)).toList();
    }

    private List<Long> without(@Nullable Long helper) {
        return helpers.stream().filter(one -> !Objects.equals(one, helper)).toList();
    }
}
