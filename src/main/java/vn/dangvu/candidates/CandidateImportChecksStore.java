package vn.dangvu.candidates;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

import java.util.List;

/// What is refused of the candidates sheet, set-wise: the same as [FollowRules] and
/// [CandidateRules] say of one person.
@Repository
class CandidateImportChecksStore {

    private static final String NOT_A_NAME =
            "length(s.full_name) not between 2 and 100 or s.full_name ~"
                    + " '[0-9=+@#$%^&*()<>|/~!?;:,_\"{}\\[\\]\\\\]'";

    void refuseWhatCannotBe(StagingStore rows) {
        person(rows);
        for (String day :
                List.of(
                        "noted_on",
                        "helped_from",
                        "active_on",
                        "dropped_on",
                        "admitted_on",
                        "recorded_on")) {
            rows.refuse(day, "future", "s." + day, "s.%s::date > {today}".formatted(day));
        }
        places(rows);
        goesTogether(rows, "active_on", "activity");
        goesTogether(rows, "dropped_on", "dropped_reason");
        goesTogether(rows, "admitted_on", "member_code");
        rows.refuse(
                "dropped_on",
                "candidate.bothEnds",
                "s.dropped_on",
                "s.dropped_on is not null and s.admitted_on is not null");
        members(rows);
        alike(rows);
    }

    private static void person(StagingStore rows) {
        rows.refuse(
                "code",
                "repeated",
                "s.code",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (partition by code order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
        rows.refuse("full_name", "notAName", "left(s.full_name, 60)", NOT_A_NAME);
        rows.refuse("born_on", "future", "s.born_on", "s.born > {today}");
        rows.refuse(
                "born_on",
                "candidate.age",
                "s.born_on",
                "extract(year from age({today}, s.born)) not between %d and %d"
                        .formatted(CandidateRules.YOUNGEST, CandidateRules.OLDEST));
    }

    private static void places(StagingStore rows) {
        rows.refuse(
                "cell_code",
                "unknownCell",
                "s.cell_code",
                "s.cell_id is null" + unless(rows, "s.cell_id"));
        rows.refuse(
                "code",
                "candidate.taken",
                "s.code",
                "s.candidate_id is not null and (false" + unless(rows, "s.home_id") + ")");
    }

    /// The days of one row in their order.
    void refuseWhatDoesNotFollow(StagingStore rows) {
        for (String day : new String[] {"helped_from", "active_on"}) {
            rows.refuse(
                    day,
                    "candidate.beforeNoted",
                    "s." + day,
                    "array[s.noted_on]",
                    "s.%1$s::date < s.noted_on::date or s.%1$s::date > s.ended_on".formatted(day));
        }
        for (String day : new String[] {"dropped_on", "admitted_on"}) {
            rows.refuse(
                    day,
                    "candidate.beforeNoted",
                    "s." + day,
                    "array[s.noted_on]",
                    "s.%1$s::date <= s.noted_on::date".formatted(day));
        }
        // Of somebody who is in the register, the sheet adds what follows on what is there.
        rows.refuse(
                "noted_on",
                "candidate.notedOtherwise",
                "s.noted_on",
                "exists (select from told t where t.row_number = s.row_number and t.kind = 'NOTED'"
                        + " and not t.there and s.candidate_id is not null)");
        rows.refuse(
                "code",
                "candidate.notFollowed",
                "s.code",
                """
                exists (
                    select from told t where t.row_number = s.row_number and not t.there and s.candidate_id is not null
                      and not exists (
                          select from candidates.followed f
                          where f.candidate_id = s.candidate_id and f.since <= t.effective_on and f.until > t.effective_on
                            and (t.kind not in ('DROPPED', 'ADMITTED') or f.until = 'infinity' and f.since < t.effective_on)))\
                """);
    }

    private static void members(StagingStore rows) {
        for (String helper : new String[] {"helper", "second_helper"}) {
            rows.refuse(
                    helper + "_code",
                    "candidate.helper",
                    "s." + helper + "_code",
                    """
                    s.%1$s_code is not null and not exists (
                        select from members_api.membership b
                        where b.member_id = s.%1$s_id and b.standing = 'OFFICIAL'
                          and b.since <= s.helps_from and b.until > s.helps_from%2$s)\
                    """
                            .formatted(helper, within(rows, "b.cell_id")));
        }
        rows.refuse(
                "second_helper_code",
                "repeated",
                "s.second_helper_code",
                "s.second_helper_code = s.helper_code");
        rows.refuse(
                "member_code",
                "unknownMember",
                "s.member_code",
                """
                s.member_code is not null and not exists (
                    select from members_api.membership b where b.member_id = s.member_id%s)\
                """
                        .formatted(within(rows, "b.cell_id")));
    }

    /// Only among those whom the user may see: a hint must not tell who is followed elsewhere.
    private static void alike(StagingStore rows) {
        rows.refuse(
                "full_name",
                "candidate.alike",
                "s.full_name",
                """
                s.different_person is null and s.candidate_id is null and exists (
                    select from candidates_api.candidate c
                    where c.full_name = s.full_name and c.born_on = s.born%s)\
                """
                        .formatted(within(rows, "c.cell_id")));
        rows.refuse(
                "full_name",
                "candidate.alikeInFile",
                "s.full_name",
                """
                s.different_person is null and s.candidate_id is null and s.row_number in (
                    select t.row_number from (
                        select row_number, code, first_value(code) over (partition by full_name, born order by row_number) as first
                        from {s} where not refused) t
                    where t.code <> t.first)\
                """);
    }

    private static void goesTogether(StagingStore rows, String one, String other) {
        rows.refuse(
                one,
                "goesTogether",
                "coalesce(s.%s, s.%s)".formatted(one, other),
                "num_nonnulls(s.%s, s.%s) = 1".formatted(one, other));
    }

    /// "... and the place is below the user"; of whoever sets up the register, everywhere.
    private static String within(StagingStore rows, String place) {
        return rows.staging().viewer().administrator()
                ? ""
                : " and exists (select from organizations_api.closure k where k.descendant_id = "
                        + place
                        + " and k.ancestor_id = any ({roots}))";
    }

    /// "... or the place is not below the user".
    private static String unless(StagingStore rows, String place) {
        return rows.staging().viewer().administrator()
                ? ""
                : " or not exists (select from organizations_api.closure k where k.descendant_id = "
                        + place
                        + " and k.ancestor_id = any ({roots}))";
    }
}
