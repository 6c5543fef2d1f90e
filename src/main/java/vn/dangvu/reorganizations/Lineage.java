package vn.dangvu.reorganizations;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.TreeEvent;

import java.time.LocalDate;
import java.util.List;

/// Where an organization came from and what became of it.
///
/// @param itself as it is today, or as it was last
/// @param events all it had a part in, the newest first
public record Lineage(
        Organization itself, List<TreeEvent> events, List<Branch> before, List<Branch> after) {

    public Lineage {
        events = List.copyOf(events);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// A predecessor or a successor.
    ///
    /// @param further its own predecessors, or successors, in turn
    public record Branch(
            OrganizationId organization, TreeEvent.Kind kind, LocalDate on, List<Branch> further) {

        public Branch {
            further = List.copyOf(further);
        }
    }
}
