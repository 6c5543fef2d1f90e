package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Sizes.Range;
import vn.dangvu.organizations.OrganizationKind;

/// Between which sizes a committee and its standing committee are chosen (COM-04): as a directive
/// sets them for each round of congresses, so they belong to the term. Where the term says nothing,
/// what we remember of 2020–2025 stands in, and is shown as remembered.
///
/// @param remembered whether the numbers are ours and not the term's: nobody is refused by them
public record SizeGuide(@Nullable Range committee, @Nullable Range standing, boolean remembered) {

    static SizeGuide of(OrganizationKind kind, Sizes sizes) {
        if (sizes.bounds() != null || sizes.standingBounds() != null) {
            return new SizeGuide(sizes.bounds(), sizes.standingBounds(), false);
        }
        return switch (kind) {
            case GRASSROOTS_PARTY_COMMITTEE ->
                    new SizeGuide(new Range(5, 15), new Range(3, 5), true);
            case UPPER_GRASSROOTS -> new SizeGuide(new Range(21, 27), new Range(7, 9), true);
            case PROVINCIAL_COMMITTEE, GRASSROOTS_CELL, SUB_COMMITTEE, CELL, PARTY_GROUP ->
                    new SizeGuide(null, null, true);
        };
    }
}
