package vn.dangvu.courses;

import vn.dangvu.exchange.StagingStore;

/// Which organizations a row of our sheets may speak of: those below the user; and for whoever sets
/// up the register as its administrator, all.
final class CoursePlaces {

    private CoursePlaces() {}

    /// "... or the place is not below the user".
    static String unless(StagingStore rows, String place) {
        return rows.staging().viewer().administrator()
                ? ""
                : " or not exists (select from organizations_api.closure k where k.descendant_id = "
                        + place
                        + " and k.ancestor_id = any ({roots}))";
    }

    /// "... and the place is below the user".
    static String within(StagingStore rows, String place) {
        return rows.staging().viewer().administrator()
                ? ""
                : " and exists (select from organizations_api.closure k where k.descendant_id = "
                        + place
                        + " and k.ancestor_id = any ({roots}))";
    }
}
