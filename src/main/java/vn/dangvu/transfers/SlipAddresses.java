package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.papers.Letterhead;
import vn.dangvu.transfers.PrintedSlip.Hand;
import vn.dangvu.transfers.SlipAddressStore.Level;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where slips go to and come from.
///
/// What somebody types as the goal is taken for an organization of ours where it is the code or the
/// whole name of one. Whether it is one that the viewer does not see is not told.
@Component
class SlipAddresses {

    /// `Chi bộ Nam (K.2)`, as a suggestion fills it in.
    private static final Pattern WITH_CODE = Pattern.compile("(.*?)\\s*\\(([^()]+)\\)");

    /// An office, where the field may also tell the person who signed.
    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?iu)(chi bộ|chi ủy|đảng bộ|đảng ủy|ban|huyện ủy|thị ủy|thành ủy|quận ủy"
                            + "|tỉnh ủy|quân ủy|văn phòng|phòng|cục|vụ)\\s.*");

    private final SlipAddressStore store;
    private final Organizations organizations;
    private final Clock clock;

    SlipAddresses(SlipAddressStore store, Organizations organizations, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Goal goal(String typed) {
        var suggested = WITH_CODE.matcher(typed);
        if (suggested.matches()) {
            var found = store.named(suggested.group(2), today());
            if (found.isPresent()) {
                return new Goal(found.get(), suggested.group(1));
            }
        }
        return store.named(typed, today())
                .map(found -> new Goal(found, named(found, typed)))
                .orElseGet(() -> new Goal(null, typed));
    }

    /// Who typed a code meant the organization that bears it.
    private String named(int organization, String typed) {
        return typed.matches(".*[a-zđ].*")
                ? typed
                : store.chain(organization, today()).stream()
                        .filter(level -> level.id() == organization)
                        .findFirst()
                        .map(Level::officialName)
                        .orElse(typed);
    }

    /// The route by the tree, where the viewer sees both ends; null where it does not say.
    @Nullable TransferRoute route(Viewer viewer, @Nullable Integer from, @Nullable Integer to) {
        if (from == null || to == null || !sees(viewer, from) || !sees(viewer, to)) {
            return null;
        }
        var here = store.chain(from, today());
        var there = store.chain(to, today());
        var common =
                here.stream()
                        .filter(level -> there.stream().anyMatch(one -> one.id() == level.id()))
                        .map(Level::kind)
                        .findFirst()
                        .orElse(null);
        return switch (common) {
            case CELL, SUB_COMMITTEE, GRASSROOTS_CELL, GRASSROOTS_PARTY_COMMITTEE ->
                    TransferRoute.INTERNAL;
            case UPPER_GRASSROOTS -> TransferRoute.UPPER;
            case PROVINCIAL_COMMITTEE -> TransferRoute.WITHIN_PROVINCE;
            case null, default -> null;
        };
    }

    /// Who introduces a member of the cell, as it is written on the slip.
    String origin(int cell) {
        return String.join(
                ", ",
                store.chain(cell, today()).stream()
                        .filter(level -> level.kind() != OrganizationKind.PROVINCIAL_COMMITTEE)
                        .map(level -> Letterhead.own(level.officialName()))
                        .toList());
    }

    /// Who introduces the members of a cell to others (TRF-05): the organization of the grassroots,
    /// or the committee directly above a cell that belongs to none. Empty where the tree of today
    /// does not know the cell.
    Optional<OrganizationId> introducer(int cell) {
        return store.chain(cell, today()).stream()
                .filter(SlipAddresses::introduces)
                .findFirst()
                .map(level -> new OrganizationId(level.id()));
    }

    private static boolean introduces(Level level) {
        return level.kind().grassroots()
                || level.kind() == OrganizationKind.UPPER_GRASSROOTS
                || level.kind() == OrganizationKind.PROVINCIAL_COMMITTEE;
    }

    /// A slip of a member of the cell with the committees through whose hands it goes: up to the
    /// first that stands above both ends, and down again. Of a goal outside, and of one that the
    /// viewer does not see, it is only known that it comes last.
    PrintedSlip printed(Viewer viewer, Transfer transfer, Slip slip, int cell) {
        var goal = transfer.goal().orElse(null);
        Integer toward = goal == null ? null : goal.organization();
        var here = levels(cell, slip.signedOn());
        if (here.isEmpty()) {
            return PrintedSlip.of(transfer, slip);
        }
        var there =
                toward == null || !sees(viewer, toward)
                        ? List.<Level>of()
                        : levels(toward, slip.signedOn());
        var common = here.stream().filter(there::contains).findFirst().orElse(null);
        var hands = new ArrayList<Hand>();
        through(here, common).forEach(level -> hands.add(level.hand()));
        through(there, common).reversed().stream()
                .filter(level -> !level.equals(common))
                .forEach(level -> hands.add(level.hand()));
        if (there.isEmpty() && goal != null) {
            hands.add(Hand.named(goal.name()));
        }
        return new PrintedSlip(transfer, slip, signing(transfer, here), hands);
    }

    /// Who introduces a member of the cell, in whose name a slip is signed (TRF-05); null where the
    /// tree of today does not know the cell.
    @Nullable String issuer(int cell) {
        var here = store.chain(cell, today());
        return here.isEmpty() ? null : introducing(here).hand().committee();
    }

    /// In whose name the slip was signed, as its step tells it: the office that was written down,
    /// or the committee of the level that signed; who introduces where it tells neither (TRF-05).
    private static String signing(Transfer transfer, List<Level> chain) {
        var step = transfer.slip().map(Happened::step);
        var written =
                step.map(Step::paper)
                        .map(Decision::issuer)
                        .filter(issuer -> OFFICE.matcher(issuer).matches());
        if (written.isPresent()) {
            return written.get();
        }
        return step.map(Step::signer)
                .flatMap(signer -> chain.stream().filter(level -> signs(level, signer)).findFirst())
                .orElseGet(() -> introducing(chain))
                .hand()
                .committee();
    }

    private static boolean signs(Level level, Signer signer) {
        return switch (signer) {
            case GRASSROOTS -> level.kind().grassroots();
            case UPPER -> level.kind() == OrganizationKind.UPPER_GRASSROOTS;
            case PROVINCE -> level.kind() == OrganizationKind.PROVINCIAL_COMMITTEE;
        };
    }

    /// Upward as far as `last`, which is among them; all of them where there is none.
    private static List<Level> through(List<Level> chain, @Nullable Level last) {
        return last == null ? chain : chain.subList(0, chain.indexOf(last) + 1);
    }

    private static Level introducing(List<Level> chain) {
        return chain.stream()
                .filter(SlipAddresses::introduces)
                .findFirst()
                .orElse(chain.getFirst());
    }

    /// As the tree was on the day; as it is today where it did not know the organization then.
    private List<Level> levels(int organization, LocalDate day) {
        var then = store.chain(organization, day);
        return then.isEmpty() ? store.chain(organization, today()) : then;
    }

    boolean sees(Viewer viewer, int place) {
        return organizations.find(viewer, new OrganizationId(place), today()).isPresent();
    }

    boolean showsRows(Viewer viewer, @Nullable Integer place) {
        return place != null && organizations.showsRows(viewer, new OrganizationId(place));
    }

    boolean mayRecord(Viewer viewer, @Nullable Integer place) {
        return place != null && organizations.mayRecord(viewer, new OrganizationId(place));
    }

    /// Whether members can stay in `cell`, and it belongs to `goal` as the viewer sees the tree.
    boolean takesIn(Viewer viewer, int cell, int goal) {
        return mayRecord(viewer, cell)
                && organizations.path(viewer, new OrganizationId(cell), today()).stream()
                        .anyMatch(above -> above.id().value() == goal)
                && organizations
                        .find(viewer, new OrganizationId(cell), today())
                        .filter(found -> found.kind().holdsMembers())
                        .isPresent();
    }

    /// What an organization is called here; null where the viewer does not see it.
    @Nullable String name(Viewer viewer, @Nullable Integer place) {
        return place == null
                ? null
                : organizations
                        .find(viewer, new OrganizationId(place), today())
                        .map(found -> Objects.requireNonNull(found.shortName()))
                        .orElse(null);
    }
}
