package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Standing;

import java.time.LocalDate;

/// A member in a post on a day, and what he or she was then.
///
/// @param act by which: elected or appointed
/// @param since when the act took effect
/// @param suspended from the post
/// @param fact the number of the fact with which the post began
/// @param standing null of somebody who is a member no more
/// @param memberSuspended from the life of the Party
/// @param cellId where he or she stands; null of somebody who is a member no more
/// @param cell the same by name; null too where whoever asks must not be told
/// @param inside whether that is still in the organization
/// @param openable whether the viewer may open the member's record
public record Holder(
        long member,
        String code,
        String fullName,
        String sex,
        BirthDate born,
        String professional,
        String theory,
        Body body,
        Position position,
        Act act,
        LocalDate since,
        boolean suspended,
        long fact,
        Decision decision,
        @Nullable Standing standing,
        boolean memberSuspended,
        @Nullable Integer cellId,
        @Nullable String cell,
        boolean inside,
        boolean openable) {

    /// Whether something about the post is to be put right.
    public boolean troubled() {
        return standing == null || memberSuspended || !inside;
    }

    /// As it is told to somebody.
    ///
    /// @param seesCell whether he or she sees the cell; one inside the organization is told anyway
    Holder toldTo(boolean open, boolean seesCell) {
        return new Holder(
                member,
                code,
                fullName,
                sex,
                born,
                professional,
                theory,
                body,
                position,
                act,
                since,
                suspended,
                fact,
                decision,
                standing,
                memberSuspended,
                cellId,
                inside || seesCell ? cell : null,
                inside,
                open);
    }
}
