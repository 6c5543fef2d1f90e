package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Who is chosen to lead.
///
/// @param panels who leads just now, by organization
record Candidates(World world, Dice dice, Electorate electorate, Map<Organization, Panel> panels) {

    /// Those who led before are mostly chosen again; then who has learned and served.
    @Nullable Person choose(
            Organization organization,
            Panel panel,
            String body,
            List<Person> before,
            LocalDate day) {
        var free =
                open(organization, panel, body, day).stream()
                        .filter(person -> panel.position(body, person) == null)
                        .toList();
        return free.isEmpty()
                ? null
                : dice.pick(
                        free,
                        person ->
                                (before.contains(person) ? 40 : 1)
                                        * (theory(person) ? 4 : 1)
                                        * (person.age(day) > 34 && person.age(day) < 56 ? 5 : 1));
    }

    /// A standing committee is chosen from the committee, its head and deputies first; the chair of
    /// an inspection commission too. The committee above is made of those who lead below.
    private List<Person> open(Organization organization, Panel panel, String body, LocalDate day) {
        if (body.equals(Panel.STANDING)) {
            var committee = panel.in(Panel.COMMITTEE);
            var heads =
                    committee.stream()
                            .filter(person -> panel.position(body, person) == null)
                            .filter(person ->
                                    !Panel.MEMBER.equals(panel.position(Panel.COMMITTEE, person)))
                            .toList();
            return heads.isEmpty() ? committee : heads;
        }
        if (body.equals(Panel.INSPECTION) && panel.in(body).isEmpty()) {
            return panel.in(Panel.COMMITTEE).stream()
                    .filter(person ->
                            !Panel.SECRETARY.equals(panel.position(Panel.COMMITTEE, person)))
                    .toList();
        }
        if (organization.parent != null) {
            return electorate.eligible(organization, day);
        }
        return world.organizations.grassroots.stream()
                .filter(each -> each.exists(day))
                .flatMap(each ->
                        each.kind.equals(Organization.COMMITTEE)
                                ? panels
                                        .getOrDefault(each, new Panel())
                                        .in(Panel.COMMITTEE)
                                        .stream()
                                : electorate.eligible(each, day).stream())
                .filter(person -> person.age(day) < 57)
                .toList();
    }

    private static boolean theory(Person person) {
        String theory = person.profiles.getFirst().theory();
        return theory.equals("ADVANCED") || theory.equals("BACHELOR");
    }
}
