package vn.dangvu.cases;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/// The sheet of case files, as far as it goes set-wise: who and where is meant, what is there
/// already, and where the persons of the rows stood on which day.
@Repository
class CaseImportStore {

    /// A step of the same case that was ever recorded, corrected since or not.
    private static final String THERE =
            """
            exists (
                select from cases.step x join cases.case_file f on f.id = x.case_id
                where f.kind = s.kind and (f.candidate_id = s.candidate_id or f.member_id = s.member_id)
                  and x.kind = s.step and x.effective_on = s.effective_on::date
                  and x.person_id is not distinct from s.other_id)\
            """;

    private static final String CELL_OF_MEMBER =
            """
            (select b.cell_id from members_api.membership b where b.member_id = s.%s order by b.since desc limit 1)\
            """;

    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} add outcome text, add member_id bigint, add candidate_id bigint, add other_id bigint, add cell_id integer,
                    add recorded_at timestamptz;
                update {s} s set
                    recorded_at = least(coalesce(s.recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}),
                    candidate_id = case when s.kind = 'ADMISSION' then (
                        select c.candidate_id from candidates_api.code c where c.code = s.person_code) end,
                    member_id = (select m.member_id from members_api.member m where m.code = s.person_code),
                    other_id = (select m.member_id from members_api.member m where m.code = s.other_code),
                    cell_id = (
                        select v.organization_id from organizations_api.version v
                        where v.code = s.cell_code and v.kind in ('CELL', 'GRASSROOTS_CELL')
                          and v.since <= s.effective_on::date and v.until > s.effective_on::date)
                where not refused;
                update {s} s set member_id = null where s.candidate_id is not null;
                analyze {s}\
                """);
    }

    void refuseWhatCannotBe(StagingStore rows) {
        refuseWhoIsUnknown(rows);
        rows.refuse("recorded_on", "future", "s.recorded_on", "s.recorded_on::date > {today}");
        refuseVotes(rows);
    }

    private static void refuseWhoIsUnknown(StagingStore rows) {
        rows.refuse(
                "person_code",
                "case.unknownPerson",
                "s.person_code",
                "not (s.candidate_id is not null and (true%s) or s.member_id is not null and (true%s))"
                        .formatted(
                                within(
                                        rows,
                                        "(select c.cell_id from candidates_api.code c where"
                                                + " c.candidate_id = s.candidate_id)"),
                                within(rows, CELL_OF_MEMBER.formatted("member_id"))));
        rows.refuse(
                "other_code",
                "unknownMember",
                "s.other_code",
                "s.other_code is not null and not (s.other_id is not null%s)"
                        .formatted(within(rows, CELL_OF_MEMBER.formatted("other_id"))));
        rows.refuse(
                "cell_code",
                "required",
                "s.cell_code",
                "s.step = 'OPENED' and s.cell_code is null");
        rows.refuse(
                "cell_code",
                "unknownCell",
                "s.cell_code",
                "s.step = 'OPENED' and not (s.cell_id is not null%s)"
                        .formatted(within(rows, "s.cell_id")));
    }

    private static void refuseVotes(StagingStore rows) {
        for (String number :
                List.of("vote_base", "vote_present", "vote_for", "vote_against", "vote_blank")) {
            rows.refuse(
                    number,
                    "case.count",
                    "s." + number,
                    "s.%1$s is not null and s.%1$s !~ '^[0-9]{1,4}$'".formatted(number));
        }
        rows.refuse(
                "vote_for",
                "case.vote",
                "coalesce(s.vote_for, s.vote_present, s.vote_base)",
                "num_nonnulls(s.vote_base, s.vote_present, s.vote_for, s.vote_against,"
                        + " s.vote_blank) > 0 and num_nulls(s.vote_present, s.vote_for) > 0");
    }

    /// Tells what is there already; until when the rest is known from is settled as everywhere.
    void markWhatIsThere(StagingStore rows) {
        rows.run(
                "update {s} s set outcome = case when %s then 'SAME' else 'NEW' end where not refused"
                        .formatted(THERE));
        rows.settleKnowledge(
                """
                select x.entered_at as at from cases.step x
                join organizations_api.closure c on c.descendant_id = x.cell_id
                where c.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    /// The rows that can be taken, in their order.
    List<SheetStep> steps(StagingStore rows) {
        return rows.fetch("select * from {s} where not refused order by row_number")
                .map(CaseImportStore::step);
    }

    private static SheetStep step(Record row) {
        return new SheetStep(
                row.get("row_number", Integer.class),
                CaseKind.valueOf(row.get("kind", String.class)),
                row.get("member_id", Long.class),
                row.get("candidate_id", Long.class),
                row.get("cell_id", Integer.class),
                row.get("outcome", String.class).equals("SAME"),
                row.get("recorded_at", OffsetDateTime.class).toInstant(),
                entry(row),
                row.get("vote_for") == null
                        ? null
                        : new SheetStep.Ballot(
                                row.get("vote_base", Integer.class),
                                Objects.requireNonNull(row.get("vote_present", Integer.class)),
                                Objects.requireNonNull(row.get("vote_for", Integer.class)),
                                orNone(row.get("vote_against", Integer.class)),
                                orNone(row.get("vote_blank", Integer.class))));
    }

    private static int orNone(@Nullable Integer votes) {
        return votes == null ? 0 : votes;
    }

    /// Whose act it is says the tree, not the sheet.
    private static StepEntry entry(Record row) {
        return new StepEntry(
                row.get("step", String.class),
                0,
                row.get("effective_on", LocalDate.class),
                decision(row, "decision"),
                null,
                row.get("result", String.class),
                row.get("ground", String.class),
                row.get("until_on", LocalDate.class),
                row.get("other_id", Long.class),
                row.get("kept_where", String.class),
                row.get("words", String.class),
                decision(row, "consent"),
                row.get("note", String.class));
    }

    private static Decision decision(Record row, String which) {
        return new Decision(
                row.get(which + "_number", String.class),
                row.get(which + "_date", LocalDate.class),
                row.get(which + "_issuer", String.class));
    }

    /// "... and the place is below the user"; of whoever sets up the register, everywhere.
    private static String within(StagingStore rows, String place) {
        return rows.staging().viewer().administrator()
                ? ""
                : " and exists (select from organizations_api.closure k where k.descendant_id = "
                        + place
                        + " and k.ancestor_id = any ({roots}))";
    }
}
