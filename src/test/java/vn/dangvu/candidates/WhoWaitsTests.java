package vn.dangvu.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.candidates.FollowRulesTests.helper;
import static vn.dangvu.candidates.FollowRulesTests.words;
import static vn.dangvu.candidates.Village.KHOI;
import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.candidates.Village.TODAY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The filters of the list and what is due find the same candidates.
@PeopleTest
class WhoWaitsTests {

    static final LocalDate NOTED_ON = LocalDate.of(2019, 2, 3);

    @Autowired Village village;
    @Autowired Candidates candidates;
    @Autowired Candidacies candidacies;
    @Autowired Organizations organizations;
    @Autowired List<DeadlineSource> sources;
    @Autowired DSLContext db;

    @Test
    void whoIsHelpedByNoOfficialMemberAnyMoreIsHelpedByNobody() {
        long who = candidate("Mai Thị Bơ Vơ");
        long helping = village.member("M1", "Mai Văn Giúp", "1970-01-01", NORTH, "OFFICIAL");
        candidacies.follow(OFFICER, who, helper(FollowKind.HELPER_ASSIGNED, NOTED_ON, helping));
        assertThat(listed("bo vo", "helper")).isFalse();
        assertThat(due(who, "candidates.withoutHelper")).isFalse();

        db.execute(
                """
                insert into members.movement (member_id, kind, effective_on, from_cell, recorded_by)
                values (?, 'DEATH', date '2020-05-01', ?, 't')\
                """,
                helping,
                NORTH);

        assertThat(listed("bo vo", "helper")).isTrue();
        assertThat(due(who, "candidates.withoutHelper")).isTrue();
    }

    @Test
    void twelveMonthsCountFromTheLastThatWasDoneAndFromTheDayOfTheNote() {
        long idle = candidate("Mai Thị Im Ắng");
        activity(idle, TODAY.minusYears(1));
        long busy = candidate("Mai Thị Bận Rộn");
        activity(busy, TODAY.minusYears(1).plusDays(1));
        // Left off and noted again: what was done before does not make the new way an old one.
        long again = candidate("Mai Thị Trở Lại");
        activity(again, NOTED_ON.plusMonths(1));
        candidacies.follow(OFFICER, again, words(FollowKind.DROPPED, NOTED_ON.plusMonths(2), "x"));
        candidacies.follow(
                OFFICER, again, FollowEntry.noted(NORTH, TODAY.minusMonths(3), "06-BB/CB"));

        assertThat(listed("im ang", "activity")).isTrue();
        assertThat(due(idle, "candidates.idle")).isTrue();
        assertThat(listed("ban ron", "activity")).isFalse();
        assertThat(due(busy, "candidates.idle")).isFalse();
        assertThat(listed("tro lai", "activity")).isFalse();
        assertThat(due(again, "candidates.idle")).isFalse();
    }

    private long candidate(String name) {
        return village.candidate(name, LocalDate.of(1998, 5, 19), NORTH, NOTED_ON);
    }

    private void activity(long candidate, LocalDate on) {
        candidacies.follow(OFFICER, candidate, words(FollowKind.ACTIVITY, on, "Dự họp"));
    }

    private boolean listed(String name, String lack) {
        var query =
                new CandidateQuery(
                        new OrganizationId(KHOI), name, CandidateState.FOLLOWED, null, lack, false);
        return candidates.list(OFFICER, query, null, 9).total() > 0;
    }

    private boolean due(long candidate, String kind) {
        var scope = organizations.restated(OFFICER, new OrganizationId(KHOI), TODAY);
        return sources.stream()
                .filter(source -> source.kinds().contains(kind))
                .flatMap(source -> source.find(scope, Set.of(kind), TODAY, TODAY).stream())
                .anyMatch(alert -> alert.address().startsWith("/candidates/" + candidate + "/"));
    }
}
