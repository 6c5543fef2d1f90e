package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.access.Colleagues;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Option;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lays an organization, or a member's record, out for whoever works on it.
@Component
class YearDesk {

    private final Organizations organizations;
    private final Members members;
    private final Colleagues colleagues;
    private final Clock clock;

    YearDesk(Organizations organizations, Members members, Colleagues colleagues, Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The organization that is asked for, or the viewer's own; nothing for who has none.
    ///
    /// @throws NotFound if the viewer does not see it
    /// @throws Forbidden if the viewer may see figures but no rows there
    Optional<Here> look(Viewer viewer, Texts texts, @Nullable Integer asked) {
        var roots = organizations.roots(viewer, today());
        if (asked == null && roots.isEmpty()) {
            return Optional.empty();
        }
        var id = asked == null ? roots.getFirst().id() : new OrganizationId(asked);
        return Optional.of(open(viewer, texts, id));
    }

    /// @throws NotFound if the viewer does not see it
    /// @throws Forbidden if the viewer may see figures but no rows there
    Here open(Viewer viewer, Texts texts, OrganizationId id) {
        var itself = organizations.get(viewer, id, today());
        if (!organizations.showsRows(viewer, id)) {
            throw new Forbidden("rows of " + id);
        }
        return new Here(viewer, itself, new YearWords(texts), today());
    }

    /// The way down to the organization, and those below it.
    List<Option> choices(Here here) {
        var choices = new LinkedHashMap<OrganizationId, Organization>();
        var viewer = here.viewer();
        organizations.roots(viewer, today()).forEach(one -> choices.put(one.id(), one));
        organizations.path(viewer, here.id(), today()).forEach(one -> choices.put(one.id(), one));
        choices.put(here.id(), here.itself());
        organizations
                .children(viewer, here.id(), today())
                .forEach(one -> choices.putIfAbsent(one.id(), one));
        return choices.values().stream()
                .map(one -> new Option(one.id().toString(), one.shortName()))
                .toList();
    }

    /// Whether the viewer sees the organization, and who is in it.
    boolean showsRows(Viewer viewer, int organization) {
        var id = new OrganizationId(organization);
        return organizations.find(viewer, id, today()).isPresent()
                && organizations.showsRows(viewer, id);
    }

    /// What somebody who uses the program is called; the login of whom nobody knows any more.
    String colleague(String login) {
        return colleagues.names(Set.of(login)).getOrDefault(login, login);
    }

    boolean mayRecord(Viewer viewer, OrganizationId id) {
        return organizations.mayRecord(viewer, id);
    }

    /// What a cell is called today; of one the viewer does not see, only that.
    String place(Here here, int cell) {
        return place(here.viewer(), here.words().texts(), cell);
    }

    String place(Viewer viewer, Texts texts, int cell) {
        return organizations
                .find(viewer, new OrganizationId(cell), today())
                .map(Organization::shortName)
                .orElseGet(() -> texts.get("members.page.outOfSight"));
    }

    /// A member's record, which leaves a line in the access log.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record where he or she is
    OpenRecord record(Viewer viewer, Texts texts, long member) {
        var found = members.open(viewer, member);
        if (!organizations.mayRecord(viewer, new OrganizationId(found.home()))) {
            throw new Forbidden("recording about " + member);
        }
        return new OpenRecord(
                member, found.person().fullName(), found.code(), new YearWords(texts), today());
    }

    /// An organization on the desk.
    ///
    /// @param itself as it is today
    record Here(Viewer viewer, Organization itself, YearWords words, LocalDate today) {

        OrganizationId id() {
            return itself.id();
        }
    }

    /// A member's record on the desk.
    record OpenRecord(long member, String name, String code, YearWords words, LocalDate today) {

        String address() {
            return "/members/" + member;
        }

        String lead() {
            return name + " · " + code;
        }
    }
}
