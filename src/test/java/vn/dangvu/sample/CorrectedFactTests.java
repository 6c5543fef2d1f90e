package vn.dangvu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.figures.Basis;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reports.AnnualReport;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.ReportFormat;
import vn.dangvu.testing.DangvuTest;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A correction after the year's end changes what we know now, never what was known on the day of
/// the report.
@DangvuTest(today = "2021-07-12", sample = true)
class CorrectedFactTests {

    private static final Instant DAY_OF_THE_REPORT = Instant.parse("2020-01-16T16:59:59Z");

    @Autowired Memberships memberships;
    @Autowired AnnualReports reports;
    @Autowired DSLContext db;

    @Test
    void theReportAsKnownThenStaysAsItWasAndTheReportOfNowTellsTheDifference() throws IOException {
        var officer = officer();
        String then = json(report(officer, DAY_OF_THE_REPORT));
        var before = report(officer, null);

        // Somebody left in 2019 by the books; the paper says it was in 2020.
        var outcome =
                memberships.correct(
                        officer,
                        lastDeparture(),
                        new Entry(
                                MovementKind.TRANSFER_OUT,
                                LocalDate.of(2020, 1, 10),
                                null,
                                null,
                                null,
                                "Đảng bộ khác",
                                null,
                                null,
                                new Decision("7-QĐ/ĐUK", LocalDate.of(2020, 1, 9), null),
                                null));

        assertThat(outcome).isInstanceOf(RecordOutcome.Recorded.class);
        assertThat(json(report(officer, DAY_OF_THE_REPORT))).isEqualTo(then);
        var now = report(officer, null);
        assertThat(before.count("members.transferredOut")).isEqualTo(165);
        assertThat(now.count("members.transferredOut")).isEqualTo(164);
        assertThat(now.count("members.closing"))
                .isEqualTo(before.count("members.closing") + 1)
                .isEqualTo(2749);
        assertThat(now.count("members.admitted")).isEqualTo(145);
    }

    private AnnualReport report(Viewer viewer, @Nullable Instant known) {
        return reports.of(viewer, new OrganizationId(root()), 2019, known, Basis.WAS);
    }

    private String json(AnnualReport report) {
        return new String(AnnualReports.render(report, ReportFormat.JSON, Texts.VIETNAMESE), UTF_8);
    }

    private Viewer officer() {
        return new Viewer("canbo", false, List.of(new Grant(root(), Role.OFFICER, true)), null);
    }

    private int root() {
        return db.fetchSingle(
                        "select organization_id from organizations_api.version where parent_id is"
                                + " null limit 1")
                .get(0, int.class);
    }

    private long lastDeparture() {
        return db.fetchSingle(
                        """
                        select m.id from members.movement m
                        where m.kind = 'TRANSFER_OUT' and m.effective_on between '2019-01-01' and '2019-12-31'
                          and not exists (select from members.movement o where o.member_id = m.member_id and o.effective_on > m.effective_on)
                          and exists (
                            select from organizations_api.version v
                            where v.organization_id = m.from_cell and v.since <= '2020-01-10' and v.until = 'infinity')
                        order by m.effective_on desc limit 1\
                        """)
                .get(0, long.class);
    }
}
