package vn.dangvu.candidates.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.Village.ABROAD;
import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.candidates.Village.READER;
import static vn.dangvu.candidates.Village.SECRETARY;
import static vn.dangvu.candidates.Village.SOUTH;
import static vn.dangvu.candidates.Village.STRANGER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.candidates.PeopleTest;
import vn.dangvu.candidates.Village;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.AskedBy;

import java.util.HashMap;
import java.util.Map;

/// A candidate's way by screens, from the first note on, and what others see of it.
@PeopleTest
class CandidatePagesTests {

    @Autowired Village village;
    @Autowired ApplicationContext context;
    @Autowired DSLContext db;

    @Test
    void followsSomebodyByScreensFromTheNoteToTheCorrection() {
        var secretary = visit(SECRETARY);

        assertThat(secretary.get("/candidates/new")).hasStatusOk();
        String record = sentTo(secretary, "/candidates/new", newcomer("Phạm Thị Bước"));
        assertThat(secretary.get(record))
                .bodyText()
                .contains("Phạm Thị Bước", "Chi bộ Bắc", "Đang theo dõi", "05-BB/CB", "03/02/2020");

        assertThat(secretary.get(record + "/steps/helper"))
                .bodyText()
                .contains("/organizations/32/people");
        assertThat(secretary.post(record + "/steps/helper", "day", "1/3/2020", "person", "B3"))
                .hasStatus(422)
                .bodyText()
                .contains("Cần phân công một đảng viên chính thức");
        assertThat(
                        secretary.post(
                                record + "/steps/helper", "day", "1/3/2020", "person", "không có"))
                .hasStatus(422)
                .bodyText()
                .contains("Không tìm thấy “không có”");
        sentTo(
                secretary,
                record + "/steps/helper",
                Map.of("day", "1/3/2020", "person", "Trần Thị Hạnh (B1)"));
        assertThat(secretary.post(record + "/steps/activity", "day", "19/5/2020", "words", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi nội dung", "value=\"19/5/2020\"");
        sentTo(
                secretary,
                record + "/steps/activity",
                Map.of("day", "19/5/2020", "words", "Viết bài dự thi tìm hiểu"));
        assertThat(secretary.get(record))
                .bodyText()
                .contains("Trần Thị Hạnh", "Viết bài dự thi tìm hiểu");
        assertThat(secretary.get("/candidates?q=buoc"))
                .bodyText()
                .contains("Phạm Thị Bước", "Trần Thị Hạnh");

        String activity =
                "/candidates/%s/facts/%d"
                        .formatted(
                                record.substring("/candidates/".length()),
                                fact(record, "ACTIVITY"));
        assertThat(secretary.get(activity + "/correct"))
                .bodyText()
                .contains("value=\"19/05/2020\"", "Viết bài dự thi tìm hiểu");
        sentTo(
                secretary,
                activity + "/correct",
                Map.of("day", "20/5/2020", "words", "Viết bài dự thi"));
        assertThat(secretary.get(record)).bodyText().contains("Đã đính chính", "Bản ghi trước");
        assertThat(secretary.post(activity + "/correct", "day", "20/5/2020", "words", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("vừa được người khác đính chính");
        sentTo(
                secretary,
                "/candidates/%s/facts/%d/annul"
                        .formatted(
                                record.substring("/candidates/".length()),
                                fact(record, "ACTIVITY")),
                Map.of());
        assertThat(secretary.get(record)).bodyText().contains("Đã hủy");
    }

    @Test
    void tellsEverythingThatIsWrongAndKeepsWhatWasTyped() {
        var officer = visit(OFFICER);

        assertThat(
                        officer.post(
                                "/candidates/new",
                                "fullName",
                                "Ba",
                                "born",
                                "31/4/1998",
                                "hometown",
                                "Đức Trọng"))
                .hasStatus(422)
                .bodyText()
                .contains("#fullName", "#born", "#sex", "#cell", "#day", "value=\"Đức Trọng\"");
        assertThat(
                        officer.post(
                                "/candidates/new",
                                with(newcomer("Trần Thị Hạnh"), "born", "8/3/1980")))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có đảng viên Trần Thị Hạnh (B1)", "name=\"differentPerson\"");
    }

    @Test
    void showsTheHomePlaceOnlyWithAReason() {
        var secretary = visit(SECRETARY);
        var typed = with(newcomer("Phạm Thị Quê"), "hometown", "Xã Tà Nung");
        String record = sentTo(secretary, "/candidates/new", typed);

        assertThat(secretary.text(record)).doesNotContain("Tà Nung").contains("không hiện ở đây");
        assertThat(secretary.post(record + "/reveal", "reason", "?")).hasStatus(422);
        assertThat(secretary.post(record + "/reveal", "reason", "Đối chiếu hồ sơ"))
                .bodyText()
                .contains("Tà Nung");
        assertThat(village.acts(Long.parseLong(record.substring("/candidates/".length()))))
                .contains("FIELD_REVEALED");

        assertThat(secretary.text(record + "/profile")).doesNotContain("Tà Nung");
        var form = new HashMap<>(newcomer("Phạm Thị Quê"));
        form.put("known", known(secretary, record));
        form.put("professional", "MASTER");
        sentTo(secretary, record + "/profile", form);
        assertThat(secretary.text(record)).contains("trước đây: Đại học");
        assertThat(secretary.post(record + "/profile", form)).hasStatus(422);
        assertThat(secretary.post(record + "/reveal", "reason", "Đối chiếu hồ sơ"))
                .bodyText()
                .contains("Tà Nung");
    }

    @Test
    void isNowhereForAStrangerAndClosedToWhoOnlyReads() {
        long who = village.candidate("Phạm Thị Ẩn", NORTH);
        var stranger = visit(STRANGER);
        var reader = visit(READER);

        for (String page : new String[] {"", "/profile", "/steps/activity", "/facts/1/correct"}) {
            assertThat(stranger.get("/candidates/" + who + page)).hasStatus(404);
        }
        assertThat(stranger.get("/candidates?organization=16")).hasStatus(404);
        assertThat(stranger.text("/candidates?q=an")).doesNotContain("Phạm Thị Ẩn");
        assertThat(reader.get("/candidates/" + who)).hasStatusOk();
        assertThat(reader.get("/candidates/" + who + "/steps/activity")).hasStatus(403);
        assertThat(reader.get("/candidates/new")).hasStatus(403);
        assertThat(visit(SECRETARY).get("/candidates/" + who + "/steps/nowhere")).hasStatus(404);
    }

    @Test
    void theSecondLockShowsNobodyBeyondTheViewersCells() {
        long north = village.candidate("Phạm Thị Bắc", NORTH);
        long south = village.candidate("Phạm Thị Nam", SOUTH);
        long abroad = village.candidate("Phạm Thị Lạ", ABROAD);

        assertThat(seen("{[32,33)}", north, south, abroad)).isEqualTo("Phạm Thị Bắc");
        assertThat(seen("{[16,64)}", north, south, abroad)).isEqualTo("Phạm Thị Bắc,Phạm Thị Nam");
        assertThat(seen("{}", north, south, abroad)).isEmpty();
        assertThat(counted("{}", north, south, abroad)).isEqualTo(3);
    }

    private String seen(String sight, Long... ids) {
        return village.inside(() -> {
            db.fetch("select set_config('dangvu.sight', ?, true)", sight);
            return String.join(
                    ",",
                    db.fetch(
                                    "select full_name from candidates_api.candidate where"
                                            + " candidate_id = any (?) order by full_name",
                                    (Object) ids)
                            .getValues(0, String.class));
        });
    }

    private int counted(String sight, Long... ids) {
        return village.inside(() -> {
            db.fetch("select set_config('dangvu.sight', ?, true)", sight);
            return db.fetchSingle(
                            "select count(*) from candidates_api.followed where candidate_id = any"
                                    + " (?)",
                            (Object) ids)
                    .get(0, int.class);
        });
    }

    private AskedBy visit(Viewer viewer) {
        return new AskedBy(
                viewer,
                context,
                CandidateListController.class,
                RecordController.class,
                NewCandidateController.class,
                ProfileController.class,
                FollowController.class,
                CorrectionController.class);
    }

    private long fact(String record, String kind) {
        return db.fetchSingle(
                        """
                        select id from candidates.follow_fact
                        where candidate_id = ? and kind = ? and superseded_at = 'infinity'\
                        """,
                        Long.valueOf(record.substring("/candidates/".length())),
                        kind)
                .get(0, long.class);
    }

    private static String known(AskedBy visitor, String record) {
        return visitor.text(record + "/profile")
                .replaceAll("(?s).*name=\"known\" value=\"([^\"]*)\".*", "$1");
    }

    private static String sentTo(AskedBy visitor, String address, Map<String, String> fields) {
        var result = visitor.post(address, fields);
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static Map<String, String> newcomer(String name) {
        return Map.ofEntries(
                Map.entry("fullName", name),
                Map.entry("sex", "FEMALE"),
                Map.entry("born", "19/5/1998"),
                Map.entry("ethnicity", "01"),
                Map.entry("religion", "NONE"),
                Map.entry("professional", "UNIVERSITY"),
                Map.entry("theory", "NONE"),
                Map.entry("occupation", "PUBLIC_EMPLOYEE"),
                Map.entry("unionMember", "yes"),
                Map.entry("cell", "32"),
                Map.entry("day", "3/2/2020"),
                Map.entry("paper", "05-BB/CB"));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
