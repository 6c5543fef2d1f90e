package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;
import vn.dangvu.years.Badge;
import vn.dangvu.years.BadgeLists;
import vn.dangvu.years.BadgeProposal;
import vn.dangvu.years.Manner;
import vn.dangvu.years.Outcome;
import vn.dangvu.years.web.YearDesk.Here;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Proposes somebody for a badge with papers: early, posthumously, or after a discipline.
@Controller
class ProposalController {

    private final YearDesk desk;
    private final BadgeLists lists;
    private final PersonFields people;
    private final Pages pages;

    ProposalController(YearDesk desk, BadgeLists lists, PersonFields people, Pages pages) {
        this.desk = desk;
        this.lists = lists;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/badges/proposals/new")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam String round,
            @RequestParam Map<String, String> sent) {
        var here = open(viewer, texts, organization);
        return show(HttpStatus.OK, here, BadgeRoundController.day(round), sent, List.of());
    }

    @PostMapping("/badges/proposals/new")
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam String round,
            @RequestParam Map<String, String> sent) {
        var here = open(viewer, texts, organization);
        var on = BadgeRoundController.day(round);
        var reader = new FieldReader("years", texts, here.today());
        var proposal = read(here, form(here, sent), reader);
        if (proposal == null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, here, on, sent, reader.errors());
        }
        return switch (lists.propose(viewer, here.id(), on, List.of(proposal))) {
            case Outcome.Kept _ ->
                    pages.seeOther(
                            BadgeRoundController.address(organization, on),
                            here.words().page("list.added", here.words().number(1)));
            case Outcome.Refused(var refusals) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            here,
                            on,
                            sent,
                            here.words().errors(refusals));
        };
    }

    /// Suggests members while a name is typed; the forms work without it.
    @GetMapping("/badges/people")
    ResponseEntity<byte[]> suggest(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam(defaultValue = "") String person) {
        var here = open(viewer, texts, organization);
        return pages.show(
                "years/people", here.words().page("people"), people.suggest(here, person));
    }

    private @Nullable BadgeProposal read(Here here, ProposalPage.Form form, FieldReader reader) {
        Long member =
                form.member().matches("[0-9]{1,18}")
                        ? Long.valueOf(form.member())
                        : people.read(here, reader, form.person());
        var on = reader.neededDay("on", form.on());
        int years = years(form.years(), reader);
        var manner =
                Arrays.stream(Manner.values())
                        .filter(one -> one.name().equals(form.manner()))
                        .findFirst();
        if (manner.isEmpty()) {
            reader.wrong("manner", "missing.manner");
        }
        var paper =
                new BadgeProposal.Paper(
                        reader.textOrNull("paperNumber", form.paperNumber()),
                        reader.day("paperDate", form.paperDate()));
        var progress =
                new BadgeProposal.Paper(
                        reader.textOrNull("progressNumber", form.progressNumber()),
                        reader.day("progressDate", form.progressDate()));
        String kept = reader.textOrNull("keptWhere", form.keptWhere());
        return !reader.errors().isEmpty()
                ? null
                : new BadgeProposal(
                        Objects.requireNonNull(member),
                        years,
                        manner.orElseThrow(),
                        Objects.requireNonNull(on),
                        paper,
                        kept,
                        progress);
    }

    static int years(String typed, FieldReader reader) {
        if (Badge.KINDS.stream().anyMatch(kind -> kind.toString().equals(typed))) {
            return Integer.parseInt(typed);
        }
        reader.wrong("years", "missing.years");
        return 0;
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Here here,
            LocalDate on,
            Map<String, String> sent,
            List<FieldError> errors) {
        var words = here.words();
        String back = BadgeRoundController.address(here.id().value(), on);
        var form = form(here, sent);
        var page =
                new ProposalPage(
                        List.of(new Crumb(words.page("badges.of", words.date(on)), back)),
                        here.id().value(),
                        on.toString(),
                        back,
                        who(here, on, form.member()),
                        form,
                        badges(words),
                        words.options("manner", (Object[]) Manner.values()),
                        errors);
        return pages.show(status, "years/proposal", words.page("proposal"), page);
    }

    static List<Option> badges(YearWords words) {
        return Badge.KINDS.stream()
                .map(kind -> new Option(kind.toString(), words.badge(kind)))
                .toList();
    }

    /// Whom the register finds due, by his or her number.
    private @Nullable String who(Here here, LocalDate on, String member) {
        return lists.round(here.viewer(), here.id(), on).due().stream()
                .filter(due -> member.equals("" + due.senior().member()))
                .map(due ->
                        due.senior().name()
                                + " · "
                                + here.words()
                                        .page("who", due.senior().code(), due.senior().born()))
                .findFirst()
                .orElse(null);
    }

    private static ProposalPage.Form form(Here here, Map<String, String> sent) {
        String on = FieldReader.sent(sent, "on");
        return new ProposalPage.Form(
                FieldReader.sent(sent, "member"),
                FieldReader.sent(sent, "person"),
                FieldReader.sent(sent, "years"),
                FieldReader.sent(sent, "manner"),
                sent.containsKey("on") ? on : here.words().date(here.today()),
                FieldReader.sent(sent, "paperNumber"),
                FieldReader.sent(sent, "paperDate"),
                FieldReader.sent(sent, "keptWhere"),
                FieldReader.sent(sent, "progressNumber"),
                FieldReader.sent(sent, "progressDate"));
    }

    /// @throws Forbidden if the viewer may not record there
    private Here open(Viewer viewer, Texts texts, int organization) {
        var here = desk.open(viewer, texts, new OrganizationId(organization));
        if (!desk.mayRecord(viewer, here.id())) {
            throw new Forbidden("record at " + organization);
        }
        return here;
    }
}
