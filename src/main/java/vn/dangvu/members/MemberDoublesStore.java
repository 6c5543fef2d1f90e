package vn.dangvu.members;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.StagingStore;

/// Rows of the members sheet that look like somebody who is there under another code: the same
/// citizen id, card or dossier number, or the same name and birth date. The user decides, never we.
///
/// About somebody outside the user's scope nothing is told: a number that is taken there cannot be
/// recorded, and a name that is borne there is no question at all.
@Repository
class MemberDoublesStore {

    /// Ours, or put into the register by the same user and nowhere yet.
    private static final String OURS_OR_MINE =
            "("
                    + ImportScopeStore.OURS
                    + " or members.home(%1$s) is null and exists (select from members.member w"
                    + " where w.id = %1$s and w.recorded_by = {who}))";

    /// What the user said about single rows. It comes before the checks, which then hold for
    /// whomever the row is about now.
    void follow(StagingStore rows) {
        rows.staging()
                .decisions()
                .forEach((row, decision) -> {
                    if (decision.startsWith(ImportRequest.SAME)) {
                        String code = decision.substring(ImportRequest.SAME.length());
                        rows.run(
                                """
                                            update {s} set code = %1$s, member_id = (select m.id from members.member m where m.code = %1$s),
                                outcome = case when exists (select from members.member m where m.code = %1$s) then 'SAME' else 'NEW' end
                                            where row_number = %2$d\
                                """
                                        .formatted(DSL.inline(code), row));
                    } else if (decision.equals(ImportRequest.DIFFERENT)) {
                        rows.run(
                                "update {s} set different_person = 'true' where row_number = %d"
                                        .formatted(row));
                    } else {
                        rows.refuse(
                                "code", "skipped", "s.code", "s.row_number = %d".formatted(row));
                    }
                });
    }

    /// Leaves every row that looks like somebody for a decision. What is the same in both is named
    /// by a key; the words stand in the bundle.
    void ask(StagingStore rows) {
        sameNumber(rows, "citizen_id", "citizen_index", "citizenId");
        sameNumber(rows, "card_number", "card_number", "card");
        sameNumber(rows, "dossier_number", "dossier_number", "dossier");
        sameNameAndBirth(rows);
    }

    private static void sameNumber(StagingStore rows, String column, String key, String reason) {
        String taken =
                "s.%1$s is not null and exists (select from members.member m where m.%1$s = s.%1$s"
                        + " and m.code <> s.code and %2$s)";
        rows.refuse(
                column,
                "duplicate",
                "s." + column,
                """
                (select array[m.code, coalesce((select p.full_name from members_api.profile p
                    where p.member_id = m.id and p.superseded_at = 'infinity' order by p.effective_on desc limit 1), ''), '%2$s']
                 from members.member m where m.%1$s = s.%1$s and m.code <> s.code limit 1)\
                """
                        .formatted(key, reason),
                taken.formatted(key, OURS_OR_MINE.formatted("m.id")));
        rows.refuse(column, "otherCommittee", "s." + column, taken.formatted(key, "true"));
        rows.refuse(
                column,
                "duplicate",
                "s." + column,
                """
                (select array[o.code, o.full_name, '%2$s'] from {s} o
                 where o.%1$s = s.%1$s and o.code <> s.code and o.row_number < s.row_number limit 1)\
                """
                        .formatted(key, reason),
                """
                s.row_number in (select t.row_number from (
                    select row_number, code, first_value(code) over (partition by %1$s order by row_number) as first
                    from {s} where not refused and %1$s is not null) t
                    where t.code <> t.first)\
                """
                        .formatted(key));
    }

    private static void sameNameAndBirth(StagingStore rows) {
        String alike =
                """
                from members_api.profile p
                where p.full_name = s.full_name and p.born_on = s.born and p.superseded_at = 'infinity' and p.code <> s.code
                  and %s\
                """
                        .formatted(OURS_OR_MINE.formatted("p.member_id"));
        rows.refuse(
                "full_name",
                "duplicate",
                "s.full_name",
                "(select array[p.code, p.full_name, 'nameAndBirth'] " + alike + " limit 1)",
                "s.different_person is null and s.member_id is null and exists (select "
                        + alike
                        + ")");
        rows.refuse(
                "full_name",
                "duplicate",
                "s.full_name",
                """
                (select array[o.code, o.full_name, 'nameAndBirth'] from {s} o
                 where o.full_name = s.full_name and o.born = s.born and o.code <> s.code and o.row_number < s.row_number limit 1)\
                """,
                """
                s.different_person is null and s.member_id is null and s.row_number in (
                    select t.row_number from (
                        select row_number, code, first_value(code) over (partition by full_name, born order by row_number) as first
                        from {s} where not refused) t
                    where t.code <> t.first)\
                """);
    }
}
