package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

/// How many a congress decided that its bodies shall have; null where it did not, or nobody knows.
///
/// @param bounds between which the committee and its standing committee may be chosen, where a
///   directive for this congress set them (COM-04); null where none is recorded
public record Sizes(
        @Nullable Integer committee,
        @Nullable Integer standing,
        @Nullable Integer inspection,
        @Nullable Integer deputies,
        @Nullable Range bounds,
        @Nullable Range standingBounds) {

    public static final Sizes UNKNOWN = new Sizes(null, null, null, null, null, null);

    /// Both included.
    public record Range(int least, int most) {

        public Range {
            if (least > most) {
                throw new IllegalArgumentException(least + " to " + most);
            }
        }

        public boolean covers(int size) {
            return size >= least && size <= most;
        }
    }

    public Sizes(
            @Nullable Integer committee,
            @Nullable Integer standing,
            @Nullable Integer inspection,
            @Nullable Integer deputies) {
        this(committee, standing, inspection, deputies, null, null);
    }

    /// The size decided for a body; of a chi ủy it is that of the committee.
    public @Nullable Integer of(Body body) {
        return switch (body) {
            case COMMITTEE, CELL_COMMITTEE -> committee;
            case STANDING_COMMITTEE -> standing;
            case INSPECTION_COMMISSION -> inspection;
            case CELL, PARTY_GROUP -> null;
        };
    }
}
