package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.TreeDifference.Change;
import vn.dangvu.organizations.TreeDifference.Place;
import vn.dangvu.organizations.TreeDifference.What;

/// A change of the tree as the command tells it.
///
/// @param was how it was called, what it was, or the code of who stood above; may be empty
record ToldChange(What what, String code, String name, String was, String is) {

    static ToldChange of(Change change) {
        var one = change.organization();
        return new ToldChange(
                change.what(),
                one.code(),
                one.officialName(),
                side(change.what(), change.before()),
                side(change.what(), change.after()));
    }

    private static String side(What what, @Nullable Place place) {
        if (place == null) {
            return "";
        }
        var one = place.organization();
        return switch (what) {
            case BEGAN, ENDED, CAME, LEFT -> "";
            case RENAMED -> one.officialName() + " (" + one.code() + ")";
            case KIND_CHANGED -> one.kind().name();
            case MOVED -> code(place.superior());
        };
    }

    private static String code(@Nullable Organization superior) {
        return superior == null ? "" : superior.code();
    }
}
