package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.dangvu.figures.Figures;
import vn.dangvu.testing.DangvuTest;

import java.util.ArrayList;
import java.util.List;

/// What the pages of one's own organization say: nothing of the neighbour, and no names to whom
/// sees figures only.
///
/// Two things of B's past are A's own: the facts of a member who came from B stay in his or her
/// record, without the name of the cell; and the fact that somebody left A stays among A's rows,
/// without where to.
@DangvuTest(today = "2021-07-12", world = "two committees", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnScopeTests {

    @Autowired TwoCommittees committees;
    @Autowired Visitors visitors;
    @Autowired Figures figures;

    private TwoCommittees.Found found;
    private TwoCommittees.Person own;

    @BeforeAll
    void prepare() throws Exception {
        found = committees.prepare();
        own = committees.member(found.a());
        visitors.arrive(found);
    }

    @Test
    void whoAsksForNothingInParticularIsShownOnlyTheOwnOrganization() throws Exception {
        var addresses =
                new ArrayList<String>(
                        List.of(
                                "/",
                                "/organizations",
                                "/organizations?on=2016-12-31&open=" + found.root(),
                                "/members",
                                "/members?on=2019-12-31",
                                "/members.xlsx?organization=" + found.a().id(),
                                "/figures",
                                "/reports/annual",
                                "/import",
                                "/members/new",
                                "/organizations/" + found.a().id(),
                                "/organizations/" + found.a().cell(),
                                "/members?q=" + own.name().replace(" ", "+")));
        for (String extension : List.of("json", "xlsx", "docx")) {
            addresses.add(
                    "/reports/annual." + extension + "?year=2019&organization=" + found.a().id());
        }
        for (var session : List.of(visitors.officer(), visitors.reader())) {
            for (String address : addresses) {
                var answer = visitors.send(get(address), session);
                assertThat(answer.getStatus()).as(address).isIn(200, 403);
                assertThat(visitors.secretsIn(visitors.text(answer))).as(address).isEmpty();
            }
        }
    }

    @Test
    void noFigureAndNoRowOfTheOwnOrganizationTellsOfAnother() throws Exception {
        String asked = "?organization=" + found.a().id() + "&from=2015-01-01&to=2021-07-12";
        for (String code : figures.codes()) {
            for (String address :
                    List.of("/figures/" + code + asked, "/figures/" + code + ".xlsx" + asked)) {
                assertThat(
                                visitors.secretsIn(
                                        visitors.text(
                                                visitors.send(get(address), visitors.officer()))))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @Test
    void rowsThatCrossTheBorderNameTheMemberButNotTheOtherCell() throws Exception {
        String days = "&from=2021-06-01&to=2021-06-30&organization=" + found.a().id();

        assertThat(
                        visitors.text(
                                visitors.send(
                                        get("/figures/members.transferredOut?" + days),
                                        visitors.officer())))
                .contains(found.went().name())
                .doesNotContain(found.b().cellCode());
        assertThat(
                        visitors.text(
                                visitors.send(
                                        get("/members/" + found.came().id()), visitors.officer())))
                .contains(found.came().name(), "ngoài phạm vi xem");
        assertThat(
                        visitors.secretsIn(
                                visitors.text(
                                        visitors.send(
                                                get("/members/" + found.came().id()),
                                                visitors.officer()))))
                .isEmpty();
        assertThat(
                        visitors.send(get("/members/" + found.went().id()), visitors.officer())
                                .getStatus())
                .isEqualTo(404);
        assertThat(
                        visitors.send(get("/members/" + found.went().id()), visitors.neighbour())
                                .getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoSeesFiguresOnlyIsToldNoNamesOfTheOwnOrganizationEither() throws Exception {
        String asked = "?organization=" + found.a().id() + "&from=2021-01-01&to=2021-07-12";
        for (String address :
                List.of(
                        "/figures/members.closing" + asked,
                        "/figures/members.closing.xlsx" + asked,
                        "/members",
                        "/members.xlsx" + asked,
                        "/members/" + own.id())) {
            assertThat(visitors.text(visitors.send(get(address), visitors.reader())))
                    .as(address)
                    .doesNotContain(own.name())
                    .doesNotContain(own.code());
        }
    }
}
