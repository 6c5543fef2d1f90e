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
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What organizations decide about fees: the region of the minimum wage, rounding, shares, and the
/// day on which sheets are due. Set by the office, not by the cell.
@Service
public class FeeSettings {

    private static final Logger log = LoggerFactory.getLogger(FeeSettings.class);

    /// A setting as it was recorded.
    public record Decided(YearMonth from, Setting setting, Instant at, String by) {}

    /// @param decided at the organization itself, the newest first
    /// @param inForce what holds there in the month, wherever it was decided
    public record Shown(List<Decided> decided, Setting inForce) {

        public Shown {
            decided = List.copyOf(decided);
        }
    }

    private final FeeSettingStore store;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    FeeSettings(FeeSettingStore store, Organizations organizations, Audit audit, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer does not keep its register
    @Transactional(readOnly = true)
    public Shown of(Viewer viewer, OrganizationId organization, YearMonth month) {
        mustPlan(viewer, organization);
        return new Shown(
                store.of(organization.value()).stream()
                        .map(fact ->
                                new Decided(
                                        fact.from(),
                                        fact.setting(),
                                        fact.recordedAt(),
                                        fact.recordedBy()))
                        .toList(),
                SettingRules.together(
                        store.above(organization.value(), month).stream()
                                .map(FeeSettingStore.Placed::setting)
                                .toList()));
    }

    /// Records what the organization decided from the month on, in the place of what it decided for
    /// the same month; or says what stands against it.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer does not keep its register
    @Transactional
    public RecordOutcome record(
            Viewer viewer, OrganizationId organization, YearMonth from, Setting setting) {
        mustPlan(viewer, organization);
        store.lock(organization.value());
        var objections = FeeRules.month(from, YearMonth.from(LocalDate.now(clock))).toList();
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var corrected = store.on(organization.value(), from).orElse(null);
        var before = corrected == null ? Setting.NONE : corrected.setting();
        if (corrected != null && before.equals(setting)) {
            return new Refused(List.of(new Objection.NothingNew()));
        }
        store.insert(
                organization.value(),
                from,
                setting,
                new Writing(viewer.username(), clock.instant()),
                corrected == null ? null : corrected.id());
        audit.note(
                viewer,
                Deed.of(Act.FEE_SETTING_CHANGED)
                        .at(organization.value())
                        .on("month", Months.text(from))
                        .changing(told(before), told(setting)));
        log.atInfo().addKeyValue("organization", organization).log("Setting of fees recorded");
        return new Recorded(1);
    }

    private void mustPlan(Viewer viewer, OrganizationId organization) {
        organizations.get(viewer, organization, LocalDate.now(clock));
        if (!organizations.mayPlan(viewer, organization)) {
            throw new Forbidden("settings of fees of " + organization);
        }
    }

    private static Map<String, Object> told(Setting setting) {
        var told = new HashMap<String, Object>();
        put(told, "region", setting.region());
        put(told, "rounding", setting.rounding());
        put(told, "kept", setting.kept());
        put(told, "cellsKeep", setting.cellsKeep());
        put(told, "sheetDay", setting.sheetDay());
        return told;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
