package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;

/// Something about the leadership of an organization that waits for somebody to do it.
///
/// @param name the short name of the organization on the day
/// @param body null where it is about the organization
/// @param wanted how many there should be: seats decided, official members needed, the most that
///   may sit; 0 where nothing is counted
/// @param found how many there are
/// @param since the day of which it is so, where one is told: the planned end of the term, the
///   first day out of the membership
/// @param holder whose post it is about, or null
public record Vacancy(
        Kind kind,
        OrganizationId organization,
        String code,
        String name,
        OrganizationKind organizationKind,
        @Nullable Body body,
        int wanted,
        int found,
        @Nullable LocalDate since,
        @Nullable Person holder) {

    /// The screen that settles it, for whoever may record there.
    public String address() {
        String base = "/organizations/" + organization;
        return switch (kind) {
            case NO_TERM, TERM_OVER, CELL_COMMITTEE_MISSING -> base + "/congresses/new";
            case NO_SECRETARY -> base + "/posts/new" + head();
            case SEATS_EMPTY -> base + "/posts/new?post=" + body + "." + Position.MEMBER;
            case CELL_COMMITTEE_TOO_SMALL_A_CELL, STANDING_TOO_LARGE, BODY_DOES_NOT_FIT ->
                    base + "/committee#body-" + body;
            case HOLDER_LEFT, HOLDER_ELSEWHERE -> change(base) + "?act=" + Act.CEASED;
            case HOLDER_SUSPENDED -> change(base) + "?act=" + Act.SUSPENDED;
        };
    }

    private String change(String base) {
        return holder == null ? base + "/committee" : base + "/posts/members/" + holder.member();
    }

    /// Which post it is; of a cell it depends on whether there is a chi ủy.
    private String head() {
        return switch (organizationKind) {
            case PARTY_GROUP -> "?post=" + Body.PARTY_GROUP + "." + Position.GROUP_LEADER;
            case CELL, GRASSROOTS_CELL -> "";
            case PROVINCIAL_COMMITTEE,
                    UPPER_GRASSROOTS,
                    GRASSROOTS_PARTY_COMMITTEE,
                    SUB_COMMITTEE ->
                    "?post=" + Body.COMMITTEE + "." + Position.SECRETARY;
        };
    }

    /// @param position that he or she holds
    public record Person(long member, String code, String fullName, Position position) {}

    /// What is to be done; the words stand in bundle `committees` under
    /// `committees.vacancy.<kind>`.
    public enum Kind {
        /// No term is recorded.
        NO_TERM,
        /// The planned end has come, and no congress (TERM-01).
        TERM_OVER,
        /// Nobody heads it (COM-01, COM-02).
        NO_SECRETARY,
        /// Fewer sit there than the congress decided.
        SEATS_EMPTY,
        /// Nine official members or more, and no chi ủy (COM-01).
        CELL_COMMITTEE_MISSING,
        /// A chi ủy, and fewer than nine official members (COM-02).
        CELL_COMMITTEE_TOO_SMALL_A_CELL,
        /// More than a third of the committee (COM-03).
        STANDING_TOO_LARGE,
        /// A body that the organization's kind does not have (any more).
        BODY_DOES_NOT_FIT,
        /// Held by somebody who is a member no more.
        HOLDER_LEFT,
        /// Held by somebody who stands in no cell of the organization any more.
        HOLDER_ELSEWHERE,
        /// Held by somebody who is suspended from the life of the Party.
        HOLDER_SUSPENDED
    }
}
