package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.BirthDate;

import java.time.LocalDate;
import java.util.List;

/// A candidate in a list, as of today.
///
/// @param cellId that follows, or did so last
/// @param notedOn since when without a break; null where every fact was taken back
/// @param endedOn when the way ended; null while it goes on
/// @param lastActivity when something was done last, or null
/// @param helpers who help now
public record CandidateLine(
        long id,
        String code,
        String fullName,
        BirthDate born,
        String sex,
        boolean unionMember,
        int cellId,
        String cell,
        CandidateState state,
        @Nullable LocalDate notedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate lastActivity,
        List<HelpingMember> helpers) {

    public CandidateLine {
        helpers = List.copyOf(helpers);
    }

    CandidateLine helpedBy(List<HelpingMember> now) {
        return new CandidateLine(
                id,
                code,
                fullName,
                born,
                sex,
                unionMember,
                cellId,
                cell,
                state,
                notedOn,
                endedOn,
                lastActivity,
                now);
    }
}
