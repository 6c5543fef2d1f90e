package vn.dangvu.candidates.web;

import vn.dangvu.candidates.CandidateRecord;
import vn.dangvu.candidates.CandidateState;
import vn.dangvu.candidates.FollowKind;

import java.util.Arrays;
import java.util.Optional;

/// What a form records, by the last word of its address.
enum StepKind {
    ACTIVITY("activity", FollowKind.ACTIVITY, "notes"),
    HELPER("helper", FollowKind.HELPER_ASSIGNED, "user-plus"),
    RELEASE("release", FollowKind.HELPER_RELEASED, "user"),
    MOVE("move", FollowKind.MOVED, "transfer"),
    DROP("drop", FollowKind.DROPPED, "user-x"),
    AGAIN("again", FollowKind.NOTED, "star");

    private final String address;
    private final FollowKind kind;
    private final String icon;

    StepKind(String address, FollowKind kind, String icon) {
        this.address = address;
        this.kind = kind;
        this.icon = icon;
    }

    static Optional<StepKind> at(String address) {
        return Arrays.stream(values()).filter(step -> step.address.equals(address)).findFirst();
    }

    String address() {
        return address;
    }

    FollowKind kind() {
        return kind;
    }

    String icon() {
        return icon;
    }

    /// Whether it can be recorded of somebody who stands so.
    boolean fits(CandidateRecord record) {
        return switch (this) {
            case ACTIVITY, HELPER, MOVE, DROP -> record.state() == CandidateState.FOLLOWED;
            case RELEASE -> !record.now().helpers().isEmpty();
            case AGAIN -> record.state() == CandidateState.DROPPED;
        };
    }
}
