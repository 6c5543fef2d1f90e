package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.fees.BasisStore.Writing;
import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// By what members pay: their group with its base or amount, from a month on. Nothing is
/// overwritten; what is recorded for a month for which there is something already, corrects it.
@Service
public class FeeBases {

    private static final Logger log = LoggerFactory.getLogger(FeeBases.class);

    /// What somebody pays by, typed for several at once.
    public record Entry(long member, Basis basis) {}

    /// By what somebody on a sheet pays.
    ///
    /// @param held null where nothing is recorded
    /// @param likely the group that the occupation speaks for; null where it speaks for none
    public record Held(
            long member,
            String code,
            String name,
            Basis.@Nullable Fact held,
            @Nullable FeeGroup likely) {}

    private final PayerStore payers;
    private final BasisStore store;
    private final FeePlaces places;
    private final Audit audit;
    private final Clock clock;

    FeeBases(PayerStore payers, BasisStore store, FeePlaces places, Audit audit, Clock clock) {
        this.payers = payers;
        this.store = store;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /// By what everybody pays who is in the cell at the end of the month, or pays there as a guest.
    ///
    /// @throws NotFound if the viewer sees no such cell
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional(readOnly = true)
    public List<Held> of(Viewer viewer, CellMonth where) {
        places.mustRecordAt(viewer, where.cell());
        var people =
                payers.people(where.cell().value(), where.month()).stream()
                        .filter(person -> person.stay() != Stay.LEFT)
                        .toList();
        var bases = payers.bases(people.stream().map(PayerStore.Person::member).toList());
        return people.stream()
                .map(person ->
                        new Held(
                                person.member(),
                                person.code(),
                                person.name(),
                                FeeRules.holding(
                                        bases.getOrDefault(person.member(), List.of()),
                                        where.month()),
                                FeeRules.likely(person.occupation())))
                .toList();
    }

    /// Records by what the member pays from the month on, or says everything that stands against
    /// it.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record where the member is
    @Transactional
    public RecordOutcome record(
            Viewer viewer, long member, YearMonth from, Basis basis, @Nullable String note) {
        int cell = places.mustRecord(viewer, member);
        store.lock(member);
        var objections = against(member, from, basis);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        keep(viewer, cell, member, from, basis, note);
        return new Recorded(1);
    }

    /// The same for several who stand on the sheet of a cell: all of them or, with what stands
    /// against one, none. What is so already is left alone.
    ///
    /// @return with objections by member where it is refused
    /// @throws NotFound if the viewer sees no such cell
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public Map<Long, List<Objection>> recordAll(
            Viewer viewer, CellMonth where, List<Entry> entries) {
        var there = places.payersOf(viewer, where.cell(), where.month());
        var objections = new HashMap<Long, List<Objection>>();
        var news = new ArrayList<Entry>();
        for (Entry entry : entries) {
            if (!there.contains(entry.member())) {
                objections.put(entry.member(), List.of(new Objection.NotOnSheet(entry.member())));
                continue;
            }
            store.lock(entry.member());
            var against = against(entry.member(), where.month(), entry.basis());
            if (against.isEmpty()) {
                news.add(entry);
            } else if (!against.equals(List.of(new Objection.NothingNew()))) {
                objections.put(entry.member(), against);
            }
        }
        if (objections.isEmpty()) {
            for (Entry entry : news) {
                int cell = where.cell().value();
                keep(viewer, cell, entry.member(), where.month(), entry.basis(), null);
            }
        }
        return Map.copyOf(objections);
    }

    /// Takes back what was recorded by mistake: what was recorded for earlier months holds again.
    ///
    /// @throws NotFound if there is nothing such of a member in the viewer's scope
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record where the member is
    @Transactional
    public void takeBack(Viewer viewer, long member, long basis) {
        int cell = places.mustRecord(viewer, member);
        store.lock(member);
        var wrong =
                bases(member).stream()
                        .filter(fact -> fact.id() == basis)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("basis " + basis + " of " + member));
        store.takeBackBasis(basis, writing(viewer));
        audit.note(
                viewer,
                Deed.of(Act.FEE_BASIS_ANNULLED)
                        .about(member)
                        .at(cell)
                        .changing(told(wrong.from(), wrong.basis()), Map.of()));
    }

    private List<Objection> against(long member, YearMonth from, Basis typed) {
        var basis = asked(from, typed);
        var objections =
                new ArrayList<>(
                        FeeRules.objectionsTo(basis, from, YearMonth.from(LocalDate.now(clock))));
        if (objections.isEmpty() && basis.equals(holding(bases(member), from))) {
            objections.add(new Objection.NothingNew());
        }
        return List.copyOf(objections);
    }

    private void keep(
            Viewer viewer,
            int cell,
            long member,
            YearMonth from,
            Basis typed,
            @Nullable String note) {
        var basis = asked(from, typed);
        var before = bases(member);
        var corrected =
                before.stream().filter(fact -> fact.from().equals(from)).findFirst().orElse(null);
        store.insert(
                member,
                from,
                basis,
                note,
                writing(viewer),
                corrected == null ? null : corrected.id());
        var was = holding(before, from);
        audit.note(
                viewer,
                Deed.of(Act.FEE_BASIS_RECORDED)
                        .about(member)
                        .at(cell)
                        .changing(
                                was == null ? Map.of() : Map.of("group", was.group()),
                                told(from, basis)));
        log.atInfo().addKeyValue("member", member).log("Basis of fees recorded");
    }

    private static @Nullable Basis holding(List<Basis.Fact> bases, YearMonth month) {
        var fact = FeeRules.holding(bases, month);
        return fact == null ? null : fact.basis();
    }

    private static Basis asked(YearMonth from, Basis typed) {
        return typed.asFor(FeePolicy.inForceOn(from).charge(typed.group()));
    }

    private List<Basis.Fact> bases(long member) {
        return payers.bases(List.of(member)).getOrDefault(member, List.of());
    }

    /// No amounts: an entry of the audit can never be taken back.
    private static Map<String, Object> told(YearMonth from, Basis basis) {
        return Map.of("group", basis.group(), "from", Months.text(from));
    }

    private Writing writing(Viewer viewer) {
        return new Writing(viewer.username(), clock.instant());
    }
}
