package vn.dangvu.reorganizations;

import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationKind;

import java.util.List;

/// What a plan hands over: to whom, which organizations and which members.
///
/// @param unsettled how many conflicts the plan still has
public record Handover(Plan plan, List<Receiver> receivers, int unsettled) {

    public Handover {
        receivers = List.copyOf(receivers);
    }

    /// Who takes over organizations as their new superior, or members as their new cell.
    public record Receiver(
            String code, String name, List<Body> organizations, List<Person> members) {

        public Receiver {
            organizations = List.copyOf(organizations);
            members = List.copyOf(members);
        }
    }

    /// @param from the superior until then; empty where there was none
    /// @param members in it and below it
    /// @param reception the decision of who takes it over, as far as it is known
    public record Body(
            String code,
            String name,
            OrganizationKind kind,
            String from,
            long members,
            Plan.Decision reception) {}

    /// @param born as the dossier has it
    /// @param from the cell until then
    /// @param to the cell from then on; the same where it moves as a whole
    public record Person(
            String code, String name, String born, Standing standing, String from, String to) {}
}
