package vn.dangvu.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.Village.ABROAD;
import static vn.dangvu.candidates.Village.ELSEWHERE;
import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.candidates.Village.SOUTH;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.candidates.Candidacies;
import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.candidates.Outcome;
import vn.dangvu.candidates.PeopleTest;
import vn.dangvu.candidates.Village;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.FilledForm;

import java.time.LocalDate;
import java.util.List;

/// Forms of a record that speaks of members and cells out of the viewer's sight can be sent, too;
/// and who helped to the end is told of who was admitted.
@PeopleTest
class OutOfSightTests {

    static final LocalDate NOTED_ON = LocalDate.of(2020, 2, 3);

    /// Who records in both committees.
    static final Viewer BOTH =
            new Viewer(
                    "ca hai",
                    false,
                    List.of(
                            new Grant(Village.KHOI, Role.OFFICER, true),
                            new Grant(ELSEWHERE, Role.OFFICER, true)),
                    null);

    @Autowired Village village;
    @Autowired Candidacies candidacies;
    @Autowired ApplicationContext context;
    @Autowired DSLContext db;

    @Test
    void releasesAHelperWhoIsOutOfSightByNow() {
        long who = village.candidate("Lê Thị Được Giúp", NORTH);
        long helper = village.member("X1");
        recorded(
                candidacies.follow(
                        BOTH,
                        who,
                        new FollowEntry(
                                FollowKind.HELPER_ASSIGNED,
                                NOTED_ON.plusDays(1),
                                null,
                                helper,
                                null,
                                null,
                                null)));
        String form = "/candidates/" + who + "/steps/release";
        var officer = asked(OFFICER);

        String page = officer.text(form);
        assertThat(page)
                .contains("một đảng viên ngoài phạm vi, giúp đỡ từ 04/02/2020")
                .doesNotContain("Bùi Quang Vinh");
        assertThat(
                        officer.post(
                                form,
                                FilledForm.of(page)
                                        .with("person", Long.toString(helper))
                                        .with("day", "1/3/2021")
                                        .fields()))
                .hasStatus(303);
        assertThat(officer.text("/candidates/" + who)).doesNotContain("/steps/release");
    }

    @Test
    void correctsTheDayOfANoteByACellOfAnotherCommittee() {
        long who = village.candidate("Lê Thị Đến Từ", ABROAD);
        recorded(
                candidacies.follow(
                        BOTH,
                        who,
                        new FollowEntry(
                                FollowKind.MOVED,
                                LocalDate.of(2020, 9, 2),
                                NORTH,
                                null,
                                null,
                                null,
                                null)));
        long noted =
                db.fetchSingle(
                                "select id from candidates.follow_fact where candidate_id = ? and"
                                        + " kind = 'NOTED'",
                                who)
                        .get(0, long.class);
        String form = "/candidates/" + who + "/facts/" + noted + "/correct";
        var officer = asked(OFFICER);

        String page = officer.text(form);
        var filled = FilledForm.of(page);
        assertThat(filled.fields()).containsEntry("cell", Integer.toString(ABROAD));
        assertThat(page).contains("một chi bộ ngoài phạm vi").doesNotContain("Chi bộ lạ");
        assertThat(officer.post(form, filled.with("day", "5/2/2020").fields())).hasStatus(303);
        assertThat(
                        db.fetchSingle(
                                        """
                                        select cell_id || ' ' || effective_on from candidates.follow_fact
                                        where candidate_id = ? and kind = 'NOTED' and superseded_at = 'infinity'\
                                        """,
                                        who)
                                .get(0))
                .isEqualTo(ABROAD + " 2020-02-05");

        long again =
                db.fetchSingle(
                                "select id from candidates.follow_fact where candidate_id = ? and"
                                        + " kind = 'NOTED' and superseded_at = 'infinity'",
                                who)
                        .get(0, long.class);
        assertThat(
                        officer.post(
                                "/candidates/" + who + "/facts/" + again + "/correct",
                                filled.with("cell", Integer.toString(ELSEWHERE)).fields()))
                .hasStatus(403);
    }

    @Test
    void showsWhoHelpedToTheEndOfWhoWasAdmitted() {
        long who = village.candidate("Lê Thị Đã Vào", SOUTH);
        long helper = village.member("B2");
        recorded(
                candidacies.follow(
                        OFFICER,
                        who,
                        new FollowEntry(
                                FollowKind.HELPER_ASSIGNED,
                                NOTED_ON,
                                null,
                                helper,
                                null,
                                null,
                                null)));
        long member = village.member("M9", "Lê Thị Đã Vào", "1998-05-19", SOUTH, "PROBATIONARY");
        village.inside(
                () -> candidacies.admitted(OFFICER, who, member, LocalDate.of(2021, 1, 5), null));

        String page = asked(OFFICER).text("/candidates/" + who);
        assertThat(page).contains("Người giúp đỡ đến khi kết nạp");
        assertThat(page.substring(0, page.indexOf("timeline"))).contains("Lê Văn Cường");
    }

    private static void recorded(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    }

    private AskedBy asked(Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                RecordController.class,
                FollowController.class,
                CorrectionController.class);
    }
}
