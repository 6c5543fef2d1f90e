package vn.dangvu.committees;

import vn.dangvu.organizations.OrganizationKind;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A body of an organization in which members hold posts (COM-07). In the order in which papers
/// name them.
public enum Body {
    /// Ban chấp hành, đảng ủy. The secretary and the deputies hold their posts here.
    COMMITTEE(Position.SECRETARY, Position.STANDING_DEPUTY, Position.DEPUTY, Position.MEMBER),
    /// Ban thường vụ: those of the committee who sit in it, its secretary and deputies among them.
    STANDING_COMMITTEE(Position.MEMBER),
    /// Ủy ban kiểm tra.
    INSPECTION_COMMISSION(Position.CHAIR, Position.DEPUTY_CHAIR, Position.MEMBER),
    /// Chi ủy.
    CELL_COMMITTEE(Position.SECRETARY, Position.DEPUTY, Position.MEMBER),
    /// A cell that has no chi ủy (COM-02).
    CELL(Position.SECRETARY, Position.DEPUTY),
    /// Tổ đảng.
    PARTY_GROUP(Position.GROUP_LEADER);

    private final Set<Position> positions;

    Body(Position... positions) {
        this.positions = EnumSet.copyOf(Arrays.asList(positions));
    }

    /// From the head down.
    public List<Position> positions() {
        return List.copyOf(positions);
    }

    public boolean has(Position position) {
        return positions.contains(position);
    }

    /// Whether an organization of that kind has such a body.
    public boolean fits(OrganizationKind kind) {
        return of(kind).contains(this);
    }

    /// The bodies that an organization of that kind may have.
    public static List<Body> of(OrganizationKind kind) {
        return switch (kind) {
            case PROVINCIAL_COMMITTEE, UPPER_GRASSROOTS, GRASSROOTS_PARTY_COMMITTEE ->
                    List.of(COMMITTEE, STANDING_COMMITTEE, INSPECTION_COMMISSION);
            case SUB_COMMITTEE -> List.of(COMMITTEE);
            case GRASSROOTS_CELL, CELL -> List.of(CELL_COMMITTEE, CELL);
            case PARTY_GROUP -> List.of(PARTY_GROUP);
        };
    }

    /// A leadership collective, if it holds more than one.
    public boolean collective() {
        return this == COMMITTEE || this == CELL_COMMITTEE;
    }
}
