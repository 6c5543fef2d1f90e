package vn.dangvu.transfers.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.RefusalsInWords;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.transfers.Objection;
import vn.dangvu.transfers.ObjectionWords;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// What the pages of transfers have in common: where they are, and how a refusal is told.
@Component
class TransferDesk {

    static final String LIST = "/transfers";

    private final Organizations organizations;
    private final RefusalsInWords ledger;
    private final Clock clock;

    TransferDesk(Organizations organizations, RefusalsInWords ledger, Clock clock) {
        this.organizations = organizations;
        this.ledger = ledger;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    TransferReader reader(Texts texts) {
        return new TransferReader(texts, today());
    }

    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see it
    Organization look(Viewer viewer, int organization) {
        return organizations.get(viewer, new OrganizationId(organization), today());
    }

    /// The same where the viewer records.
    ///
    /// @throws Forbidden if the viewer may not record there
    Organization open(Viewer viewer, int organization) {
        var found = look(viewer, organization);
        if (!mayRecord(viewer, organization)) {
            throw new Forbidden("transfers of " + organization);
        }
        return found;
    }

    boolean mayRecord(Viewer viewer, int organization) {
        return organizations.mayRecord(viewer, new OrganizationId(organization));
    }

    /// The organization at which the viewer's sight begins, or null.
    List<Organization> roots(Viewer viewer) {
        return organizations.roots(viewer, today());
    }

    /// Where the list can be looked at: the way down to the organization, and those below it.
    List<Option> places(Viewer viewer, Organization here) {
        var found = new LinkedHashMap<OrganizationId, Organization>();
        roots(viewer).forEach(one -> found.put(one.id(), one));
        organizations.path(viewer, here.id(), today()).forEach(one -> found.put(one.id(), one));
        organizations
                .children(viewer, here.id(), today())
                .forEach(one -> found.putIfAbsent(one.id(), one));
        return options(found.values().stream().toList());
    }

    /// Every organization in which the viewer may record, as goals are suggested: `Tên (MÃ)`.
    List<Option> goals(Viewer viewer) {
        return organizations.recordable(viewer, today()).stream()
                .map(one -> new Option(one.shortName() + " (" + one.code() + ")", ""))
                .toList();
    }

    /// To whom a slip can be shown: organizations that take in, in the order of the tree.
    List<Option> receivers(Viewer viewer) {
        return options(
                organizations.recordable(viewer, today()).stream()
                        .filter(one -> one.kind() != OrganizationKind.PARTY_GROUP)
                        .toList());
    }

    /// The cells below `goal`, or `goal` itself where it is one.
    List<Option> cells(Viewer viewer, int goal) {
        var found = look(viewer, goal);
        return options(
                found.kind().holdsMembers()
                        ? List.of(found)
                        : organizations.cells(viewer, found.id(), today()));
    }

    List<Crumb> trail(TransferWords words) {
        return List.of(new Crumb(words.page("title"), LIST));
    }

    List<FieldError> refused(Viewer viewer, Texts texts, List<Objection> objections) {
        var words = new ObjectionWords(texts);
        return objections.stream()
                .flatMap(objection ->
                        objection instanceof Objection.Ledger(var reason)
                                ? ledger.of(viewer, texts, List.of(reason)).stream()
                                : List.of(new FieldError(objection.field(), words.of(objection)))
                                        .stream())
                .map(TransferDesk::here)
                .distinct()
                .toList();
    }

    /// The transfers, and the cases, of which the reasons speak.
    static List<Crumb> spokenOf(Texts texts, Collection<Objection> objections) {
        return objections.stream()
                .<Crumb>mapMulti((objection, found) -> {
                    switch (objection) {
                        case Objection.AnotherOpen(long transfer) ->
                                found.accept(toTransfer(texts, "toOpen", transfer));
                        case Objection.UnderInspection(_, long transfer, _) ->
                                found.accept(toTransfer(texts, "toHeld", transfer));
                        case Objection.ShownBefore(long transfer) ->
                                found.accept(toTransfer(texts, "toShown", transfer));
                        case Objection.UnderExpulsion(var hold, _) ->
                                found.accept(
                                        new Crumb(
                                                texts.get("transfers.page.toExpulsion"),
                                                hold.address()));
                        default -> {}
                    }
                })
                .distinct()
                .toList();
    }

    private static Crumb toTransfer(Texts texts, String label, long transfer) {
        return new Crumb(texts.get("transfers.page." + label), "/transfers/" + transfer);
    }

    /// The ledger's fields have other names than ours.
    private static FieldError here(FieldError error) {
        return switch (error.field()) {
            case "effectiveOn", "kind", "decisionDate", "standing" ->
                    new FieldError("day", error.message());
            default -> error;
        };
    }

    private static List<Option> options(List<Organization> found) {
        return found.stream()
                .map(one ->
                        new Option(one.id().toString(), one.shortName() + " (" + one.code() + ")"))
                .toList();
    }

    /// A day that was typed as `5/9/2026`, as sentences write it; as it is where it is none.
    String written(Texts texts, String typed) {
        return DayInput.read(typed, today()) instanceof DayInput.Day(var day)
                ? new TransferWords(texts).date(day)
                : typed;
    }
}
