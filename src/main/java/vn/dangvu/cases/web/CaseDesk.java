package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.RefusalsInWords;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.privacy.People;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Lays a case out for whoever works on it.
@Component
class CaseDesk {

    private final CaseShelf shelf;
    private final Organizations organizations;
    private final People people;
    private final RefusalsInWords refusals;
    private final Pages pages;

    CaseDesk(
            CaseShelf shelf,
            Organizations organizations,
            People people,
            RefusalsInWords refusals,
            Pages pages) {
        this.shelf = shelf;
        this.organizations = organizations;
        this.people = people;
        this.refusals = refusals;
        this.pages = pages;
    }

    LocalDate today() {
        return shelf.today();
    }

    /// @throws NotFound if there is no such case where the viewer sees rows
    OpenCase open(Viewer viewer, Texts texts, long id) {
        return new OpenCase(viewer, shelf.open(viewer, id), new CaseWords(texts), today());
    }

    /// The same for a page of its own, which lies where such cases stand in the menu.
    ///
    /// @throws NotFound if there is no such case where the viewer sees rows
    OpenCase lay(Viewer viewer, Texts texts, long id) {
        var open = open(viewer, texts, id);
        pages.below(CaseMenu.of(open.file().kind()));
        return open;
    }

    /// For whoever has it open already, letter after letter.
    ///
    /// @throws NotFound if there is no such case where the viewer sees rows
    CaseFile glance(Viewer viewer, long id) {
        return shelf.glance(viewer, id);
    }

    /// @throws NotFound if the procedure of the case has no such step
    StepKind kind(OpenCase open, String step) {
        return open.procedure().find(step).orElseThrow(() -> new NotFound("step " + step));
    }

    boolean mayRecord(Viewer viewer, int organization) {
        return organizations.mayRecord(viewer, new OrganizationId(organization));
    }

    /// What a cell is called today; of one the viewer does not see, only that.
    String place(Viewer viewer, Texts texts, int cell) {
        return organizations
                .find(viewer, new OrganizationId(cell), today())
                .map(Organization::shortName)
                .orElseGet(() -> texts.get("members.page.outOfSight"));
    }

    /// How a field holds the person of a step; empty where there is none, or none to see.
    String person(Viewer viewer, StepEntry entry) {
        Long who = entry.person();
        if (who == null) {
            return "";
        }
        var found = people.seen(viewer, List.of(who)).get(who);
        return found == null ? "" : found.name() + " (" + found.code() + ")";
    }

    RefusalsInWords refusals() {
        return refusals;
    }

    /// A case on the desk.
    record OpenCase(Viewer viewer, CaseShelf.Open open, CaseWords words, LocalDate today) {

        CaseFile file() {
            return open.file();
        }

        Procedure procedure() {
            return open.procedure();
        }

        String address() {
            return "/cases/" + file().id();
        }

        String name() {
            var subject = open.subject();
            return subject == null ? words.page("somebody") : subject.name();
        }

        String about() {
            var subject = open.subject();
            return subject == null ? "" : subject.about();
        }

        @Nullable String personAddress() {
            var subject = open.subject();
            return subject == null ? null : subject.address();
        }

        String title() {
            return words.page("title.case", words.kind(file().kind()), name());
        }

        List<Crumb> trail() {
            return List.of(
                    new Crumb(
                            words.kind(file().kind()),
                            "/cases?kind=" + file().kind() + "&organization=" + file().cell()));
        }

        List<Crumb> trailToCase() {
            return List.of(trail().getFirst(), new Crumb(name(), address()));
        }

        String stepAddress(String code) {
            return address() + "/steps/" + code;
        }

        String factAddress(long fact) {
            return address() + "/facts/" + fact;
        }

        Procedure.Setting setting() {
            return Objects.requireNonNull(open.setting());
        }
    }
}
