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
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Months in which members need not pay. Recorded for a month from which one runs already, it
/// corrects that one: so an exemption ends earlier or is told with another ground.
@Service
public class FeeExemptions {

    private static final Logger log = LoggerFactory.getLogger(FeeExemptions.class);

    private final PayerStore payers;
    private final BasisStore store;
    private final FeePlaces places;
    private final Audit audit;
    private final Clock clock;

    FeeExemptions(PayerStore payers, BasisStore store, FeePlaces places, Audit audit, Clock clock) {
        this.payers = payers;
        this.store = store;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /// Records the exemption, or says everything that stands against it.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record where the member is
    @Transactional
    public RecordOutcome record(Viewer viewer, long member, Exemption exemption) {
        int cell = places.mustRecord(viewer, member);
        store.lock(member);
        var there = of(member);
        var corrected =
                there.stream()
                        .filter(fact -> fact.exemption().from().equals(exemption.from()))
                        .findFirst()
                        .orElse(null);
        var objections = against(exemption, there, corrected);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        store.insert(
                member,
                exemption,
                new Writing(viewer.username(), clock.instant()),
                corrected == null ? null : corrected.id());
        audit.note(
                viewer,
                Deed.of(Act.FEE_EXEMPTION_RECORDED)
                        .about(member)
                        .at(cell)
                        .changing(
                                corrected == null ? Map.of() : told(corrected.exemption()),
                                told(exemption)));
        log.atInfo().addKeyValue("member", member).log("Exemption from fees recorded");
        return new Recorded(1);
    }

    private List<Objection> against(
            Exemption exemption, List<Exemption.Fact> there, Exemption.@Nullable Fact corrected) {
        if (corrected != null && corrected.exemption().equals(exemption)) {
            return List.of(new Objection.NothingNew());
        }
        var others =
                there.stream()
                        .filter(fact -> corrected == null || fact.id() != corrected.id())
                        .map(Exemption.Fact::exemption)
                        .toList();
        return FeeRules.objectionsTo(exemption, others, LocalDate.now(clock));
    }

    /// Takes back an exemption that there never was.
    ///
    /// @throws NotFound if there is nothing such of a member in the viewer's scope
    /// @throws Forbidden if the viewer may not record where the member is
    @Transactional
    public void takeBack(Viewer viewer, long member, long exemption) {
        int cell = places.mustRecord(viewer, member);
        store.lock(member);
        var wrong =
                of(member).stream()
                        .filter(fact -> fact.id() == exemption)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("exemption " + exemption));
        store.takeBackExemption(exemption, new Writing(viewer.username(), clock.instant()));
        audit.note(
                viewer,
                Deed.of(Act.FEE_EXEMPTION_ANNULLED)
                        .about(member)
                        .at(cell)
                        .changing(told(wrong.exemption()), Map.of()));
    }

    private List<Exemption.Fact> of(long member) {
        return payers.exemptions(List.of(member)).getOrDefault(member, List.of());
    }

    /// No ground: that somebody is poor stays in the register, whose rows only some may see.
    private static Map<String, @Nullable Object> told(Exemption exemption) {
        var told = new HashMap<String, @Nullable Object>();
        var until = exemption.until();
        told.put("from", Months.text(exemption.from()));
        told.put("until", until == null ? null : Months.text(until));
        told.put("decision", exemption.decision().number());
        told.values().removeIf(Objects::isNull);
        return told;
    }
}
