package vn.dangvu.committees.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Texts;
import vn.dangvu.members.PostsOfMember;
import vn.dangvu.testing.DangvuTest;

/// What happens to a post after the congress, as an officer records it.
@DangvuTest(today = "2020-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Transactional
class PostPagesTests extends TownPages {

    @Autowired PostsOfMember posts;

    @Test
    void whoCeasesLeavesBothBodiesAndTheWorkListAsksForASuccessor() {
        elect("record");
        String change = party + "/posts/members/" + town.member("A1");
        assertThat(clerk.text(change)).contains("in-COMMITTEE", "in-STANDING_COMMITTEE");
        assertThat(clerk.post(change, "act", "CEASED", "day", "1/5/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy đánh dấu ít nhất một chức vụ");

        assertThat(
                        clerk.post(
                                change,
                                "act",
                                "CEASED",
                                "day",
                                "1/5/2020",
                                "in-COMMITTEE",
                                "yes",
                                "in-STANDING_COMMITTEE",
                                "yes",
                                "decisionNumber",
                                "10-QĐ/ĐU"))
                .hasStatus(303);

        assertThat(clerk.text(party + "/committee"))
                .contains("Thôi giữ chức", "10-QĐ/ĐU", "post=COMMITTEE.SECRETARY")
                .containsPattern("Ban chấp hành <span class=\"tabular\">2/3");
        assertThat(clerk.text(party + "/committee?on=30/4/2020"))
                .containsPattern("Ban chấp hành <span class=\"tabular\">3/3");
        assertThat(clerk.text("/committees/vacancies?kind=SEATS_EMPTY"))
                .contains("Ban chấp hành: có 2, đại hội quyết định 3");
    }

    @Test
    void aMistakeIsPutRightAndStaysToBeSeen() {
        elect("record");
        long fact =
                sql.fetchSingle(
                                "select id from committees.post_fact where member_id = ?",
                                town.member("A3"))
                        .get(0, long.class);
        String wrong = party + "/posts/" + fact;
        assertThat(clerk.text(wrong + "/correct")).contains("Nguyễn Văn Ad (A3)");

        assertThat(
                        clerk.post(
                                wrong + "/correct",
                                "act",
                                "ELECTED",
                                "post",
                                "COMMITTEE.MEMBER",
                                "person",
                                "A4",
                                "day",
                                "20/4/2020"))
                .hasStatus(303);

        assertThat(clerk.text(party + "/committee"))
                .contains("Đã sửa hoặc rút lúc", "Dòng sửa", "Nguyễn Văn Ae");
        assertThat(clerk.get(wrong + "/correct")).hasStatus(303);
    }

    @Test
    void oneMoreIsRefusedAboveWhatTheCongressDecidedAndAppointedWithConsent() {
        elect("record");
        String form = party + "/posts/new";
        assertThat(
                        clerk.post(
                                form,
                                "act",
                                "ELECTED",
                                "post",
                                "COMMITTEE.MEMBER",
                                "person",
                                "A5",
                                "day",
                                "1/5/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("nhiều hơn 3 mà đại hội quyết định", "value=\"A5\"");
        assertThat(
                        clerk.post(
                                form,
                                "act",
                                "APPOINTED",
                                "post",
                                "COMMITTEE.MEMBER",
                                "person",
                                "A5",
                                "day",
                                "1/5/2020",
                                "consentNumber",
                                "7-CV/TU"))
                .hasStatus(303);
    }

    @Test
    void theRecordOfAMemberTellsThePosts() {
        elect("record");

        assertThat(posts.of(viewer, Texts.VIETNAMESE, town.member("A1")))
                .extracting(post -> post.what() + ", " + post.organization() + ", " + post.held())
                .containsExactlyInAnyOrder(
                        "Bí thư đảng ủy, G, true", "Ủy viên ban thường vụ, G, true");
    }
}
