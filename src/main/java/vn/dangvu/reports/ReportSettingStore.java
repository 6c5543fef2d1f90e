package vn.dangvu.reports;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.reports.Tables.SETTING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.schema.reports.tables.records.SettingRecord;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

@Repository
class ReportSettingStore {

    private final DSLContext db;

    ReportSettingStore(DSLContext db) {
        this.db = db;
    }

    /// @param roots from where downward the viewer sees figures
    Optional<ReportSettings> find(
            Integer[] roots, OrganizationId organization, int year, LocalDate today) {
        return db.selectFrom(SETTING)
                .where(SETTING.ORGANIZATION_ID.eq(organization.value()))
                .and(SETTING.YEAR.eq(year))
                .and(within(roots, SETTING.ORGANIZATION_ID, today))
                .fetchOptional(ReportSettingStore::read);
    }

    void save(OrganizationId organization, int year, ReportSettings settings, String by) {
        var row = row(settings);
        row.setChangedBy(by);
        db.insertInto(SETTING)
                .set(row)
                .set(SETTING.ORGANIZATION_ID, organization.value())
                .set(SETTING.YEAR, year)
                .onDuplicateKeyUpdate()
                .set(row)
                .set(SETTING.CHANGED_AT, currentOffsetDateTime())
                .execute();
    }

    /// How many targets are set at each of these organizations for the year of `day` and later
    /// ones.
    Map<Integer, Integer> targets(Collection<Integer> organizations, LocalDate day) {
        return targets(organizations, SETTING.YEAR.ge(day.getYear()));
    }

    /// The same for all years.
    Map<Integer, Integer> targets(Collection<Integer> organizations) {
        return targets(organizations, noCondition());
    }

    private Map<Integer, Integer> targets(Collection<Integer> organizations, Condition years) {
        return db.select(SETTING.ORGANIZATION_ID, count())
                .from(SETTING)
                .where(SETTING.ORGANIZATION_ID.in(organizations))
                .and(years)
                .and(SETTING.ADMISSION_TARGET.isNotNull())
                .groupBy(SETTING.ORGANIZATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition within(Integer[] roots, Field<Integer> organization, LocalDate day) {
        return condition(
                "organizations_api.within({0}, {1}, {2})", val(roots), organization, val(day));
    }

    private static SettingRecord row(ReportSettings settings) {
        var row = new SettingRecord();
        row.setAdmissionTarget(settings.admissionTarget());
        row.setNumber(settings.number());
        row.setPlace(settings.place());
        row.setDated(settings.dated());
        row.setSuperior(settings.superior());
        row.setIssuer(settings.issuer());
        row.setSignedFor(settings.signedFor());
        row.setSignerPost(settings.signerPost());
        row.setSignerName(settings.signerName());
        row.setRecipients(String.join("\n", settings.recipients()));
        return row;
    }

    private static ReportSettings read(SettingRecord row) {
        return new ReportSettings(
                row.getAdmissionTarget(),
                row.getNumber(),
                row.getPlace(),
                row.getDated(),
                row.getSuperior(),
                row.getIssuer(),
                row.getSignedFor(),
                row.getSignerPost(),
                row.getSignerName(),
                row.getRecipients().lines().toList());
    }
}
