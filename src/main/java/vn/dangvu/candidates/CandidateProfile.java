package vn.dangvu.candidates;

import vn.dangvu.members.Attributes;

/// What is so of a candidate.
///
/// @param person as of a member; without the days of a membership and the day on the id card
/// @param unionMember of the youth union (đoàn viên)
/// @param unionOfficer of the youth union, to whom its age limit is higher (ADM-06)
/// @param owner of a private enterprise, a row of Biểu 2
public record CandidateProfile(
        Attributes person, boolean unionMember, boolean unionOfficer, boolean owner) {}
