package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.admissions.Town.CELL;
import static vn.dangvu.admissions.Town.OFFICER;
import static vn.dangvu.admissions.Town.UPPER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.Entitled;
import vn.dangvu.courses.Entitlements;
import vn.dangvu.courses.Learner;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// ADM-03: the sixty months count to the cell's resolution. Whose cell has resolved in time and who
/// waits for the decision learns nothing again.
@AdmissionTest
class ResolvedInTimeTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 15);
    private static final String LAPSED = "courses.certificateLapsed";

    @Autowired Town town;
    @Autowired vn.dangvu.courses.Certificates certificates;
    @Autowired Entitlements entitlements;
    @Autowired Organizations organizations;
    @Autowired List<DeadlineSource> sources;

    @Test
    void tellsNobodyToLearnAgainWhoseCellHasResolvedBeforeTheCertificateLapsed() {
        long waiting = learned("Nguyễn Thị Kịp Thời", "2016-04-20");
        long file = town.dossier(waiting, "2021-03-01");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2021-04-20", 5));
        long dossier = learned("Nguyễn Thị Mới Nộp", "2016-04-20");
        town.dossier(dossier, "2021-03-01");
        long alone = learned("Nguyễn Thị Quá Hạn", "2016-04-20");

        assertThat(due()).doesNotContain(waiting).contains(dossier, alone);
        assertThat(waiting()).doesNotContain(waiting).contains(dossier, alone);
    }

    @Test
    void tellsWhoseCaseHasEndedWithoutAnAdmission() {
        long refused = learned("Nguyễn Thị Bị Từ Chối", "2016-04-20");
        long file = town.dossier(refused, "2021-03-01");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2021-04-20", 5));
        town.recorded(file, town.entry(file, "WITHDRAWN", "2021-05-03"));

        assertThat(due()).contains(refused);
        assertThat(waiting()).contains(refused);
    }

    private long learned(String name, String issued) {
        long candidate = town.candidate(name, CELL);
        certificates.record(
                OFFICER,
                Learner.candidate(candidate),
                CourseKind.AWARENESS,
                "GCN " + candidate,
                LocalDate.parse(issued),
                "Trung tâm chính trị");
        return candidate;
    }

    private List<Long> due() {
        var scope = organizations.restated(OFFICER, new OrganizationId(UPPER), TODAY);
        return sources.stream()
                .filter(source -> source.kinds().contains(LAPSED))
                .flatMap(source -> source.find(scope, Set.of(LAPSED), TODAY, TODAY).stream())
                .map(alert -> Long.valueOf(alert.address().replaceAll(".*/", "")))
                .toList();
    }

    private List<Long> waiting() {
        return entitlements
                .entitled(OFFICER, new OrganizationId(UPPER), CourseKind.AWARENESS, "", 500)
                .people()
                .stream()
                .map(Entitled::learner)
                .map(Learner::candidate)
                .toList();
    }
}
