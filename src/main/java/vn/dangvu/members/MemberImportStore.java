package vn.dangvu.members;

import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

/// The members sheet, set-wise.
@Repository
class MemberImportStore {

    private static final int BATCH = 5_000;
    private static final String CITIZEN_ID = "^[0-9]{12}$";

    /// Nothing that stands in no name; one word is enough (K'Bình). Letters are not named one by
    /// one: what a letter is depends on the database's locale.
    private static final String NOT_A_NAME =
            "length(s.full_name) not between 2 and 100 or s.full_name ~"
                    + " '[0-9=+@#$%^&*()<>|/~!?;:,_\"{}\\[\\]\\\\]' or s.full_name ~"
                    + " '[\\U00010000-\\U0010FFFF]'";

    private final CitizenIds citizenIds;

    MemberImportStore(CitizenIds citizenIds) {
        this.citizenIds = citizenIds;
    }

    /// Adds whose row it is, from when it holds, in which cell the member was when the register
    /// began, and the citizen id sealed. Written as a table of its own: to update each wide row
    /// costs several times as much.
    void prepare(StagingStore rows) {
        ImportScopeStore.make(rows);
        sealCitizenIds(rows);
        rows.run(
                """
                create temporary table placed on commit drop as
                select o.cell_code, o.present_from, v.organization_id as cell_id
                from (select distinct cell_code, present_from from {s} where cell_code is not null) o
                join organizations_api.version v
                    on v.code = o.cell_code and v.kind in ('CELL', 'GRASSROOTS_CELL')
                   and v.since <= o.present_from::date and v.until > o.present_from::date;
                analyze placed;
                create temporary table prepared on commit drop as
                select s.*, case when m.id is null then 'NEW' else 'SAME' end as outcome, m.id as member_id, p.cell_id,
                       coalesce(s.effective_on::date, date '1900-01-01') as since,
                       split_part(s.born_on, '/', 1)::date as born,
                       least(coalesce(s.recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}) as recorded_at,
                       e.hash as citizen_index, e.cipher as citizen_cipher
                from {s} s
                left join members.member m on m.code = s.code
                left join placed p on p.cell_code = s.cell_code and p.present_from = s.present_from
                left join sealed e on e.row_number = s.row_number;
                drop table {s};
                alter table prepared rename to {s};
                alter table {s} add primary key (row_number);
                drop table sealed;
                drop table placed;
                analyze {s}\
                """);
    }

    /// Ciphers are made here, outside the database, so that the key never goes there.
    private void sealCitizenIds(StagingStore rows) {
        rows.run(
                "create temporary table sealed (row_number integer, cipher bytea, hash bytea) on"
                        + " commit drop");
        try (var ids =
                rows.lazily(
                        "select row_number, citizen_id from {s} where citizen_id ~ '"
                                + CITIZEN_ID
                                + "'")) {
            while (ids.hasNext()) {
                var batch = ids.fetchNext(BATCH);
                var numbers = batch.getValues("row_number", Integer.class).toArray(Integer[]::new);
                var plain = batch.getValues("citizen_id", String.class);
                var ciphers = plain.stream().map(citizenIds::seal).toArray(byte[][]::new);
                var hashes = plain.stream().map(citizenIds::index).toArray(byte[][]::new);
                rows.execute(
                        "insert into sealed select * from unnest(?, ?, ?)",
                        numbers,
                        ciphers,
                        hashes);
            }
        }
        rows.run("analyze sealed");
    }

    void refuseWhatCannotBe(StagingStore rows) {
        rows.refuse(
                "effective_on",
                "repeated",
                "s.code",
                """
                s.row_number in (select n from (
                    select row_number as n, row_number() over (partition by code, since order by row_number) as place
                    from {s} where not refused) t where place > 1)\
                """);
        rows.refuse("born_on", "future", "s.born_on", "s.born > {today}");
        rows.refuse("effective_on", "future", "s.effective_on", "s.since > {today}");
        rows.refuse("present_from", "future", "s.present_from", "s.present_from::date > {today}");
        rows.refuse("recorded_on", "future", "s.recorded_on", "s.recorded_on::date > {today}");
        rows.refuse("full_name", "notAName", "left(s.full_name, 60)", NOT_A_NAME);
        rows.refuse(
                "joined_on",
                "datesOutOfOrder",
                "s.joined_on",
                "s.joined_on::date <= s.born or s.joined_on::date > {today}");
        rows.refuse(
                "official_on",
                "datesOutOfOrder",
                "s.official_on",
                "s.official_on::date <= s.born or s.official_on::date < s.joined_on::date or"
                        + " s.official_on::date > {today}");
        rows.refuse(
                "present_from",
                "goesTogether",
                "s.present_from",
                "num_nonnulls(s.cell_code, s.present_from, s.standing) not in (0, 3)");
        rows.refuse(
                "cell_code",
                "unknownCell",
                "s.cell_code",
                "s.cell_code is not null and (s.cell_id is null or not exists (select from"
                        + " importable i where i.organization_id = s.cell_id))");
        rows.refuse(
                "citizen_id", "citizenId", "s.citizen_id", "s.citizen_id !~ '" + CITIZEN_ID + "'");
        rows.refuse(
                "card_number",
                "cardNumber",
                "s.card_number",
                "s.card_number !~ '^([0-9]{8}|[0-9]{12})$'");
        rows.refuse(
                "code",
                "otherCommittee",
                "s.code",
                "s.member_id is not null and members.home(s.member_id) is not null and not "
                        + ImportScopeStore.OURS.formatted("s.member_id"));
    }

    /// The same opening is not recorded twice, even if it was corrected since.
    void refuseSecondOpenings(StagingStore rows) {
        rows.refuse(
                "present_from",
                "alreadyThere",
                "s.present_from",
                """
                s.cell_id is not null and s.member_id is not null
                and exists (select from members.movement m where m.member_id = s.member_id)
                and not exists (
                    select from members.movement m
                    where m.member_id = s.member_id and m.kind = 'OPENING_BALANCE'
                      and m.effective_on = s.present_from::date and m.to_cell = s.cell_id)\
                """);
    }

    /// New facts are a profile of a day that had none, and the first movement of somebody. What
    /// corrects a profile is known from now in any case.
    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select m.entered_at as at from members.movement m
                join importable i on i.organization_id = coalesce(m.to_cell, m.from_cell)\
                """,
                """
                not exists (
                    select from members.profile p
                    where p.member_id = s.member_id and p.effective_on = s.since and p.superseded_at = 'infinity')
                or s.cell_id is not null and not exists (select from members.movement m where m.member_id = s.member_id)\
                """);
    }

    /// New members, and what identifies those who are there.
    void keepMembers(StagingStore rows) {
        rows.run(
                """
                update {s} s set outcome = 'CHANGED' from members.member m
                where not s.refused and m.id = s.member_id
                  and ((s.dossier_number is not null and s.dossier_number is distinct from m.dossier_number)
                    or (s.card_number is not null and s.card_number is distinct from m.card_number)
                    or (s.citizen_index is not null and s.citizen_index is distinct from m.citizen_index));
                insert into members.member (code, dossier_number, card_number, citizen_cipher, citizen_index, recorded_at, recorded_by)
                select distinct on (s.code) s.code,
                       coalesce(s.dossier_number, max(s.dossier_number) over w), coalesce(s.card_number, max(s.card_number) over w),
                       s.citizen_cipher, s.citizen_index, {now}, {who}
                from {s} s where not s.refused and s.member_id is null
                window w as (partition by s.code)
                order by s.code, s.citizen_index is null, s.since desc;
                update members.member m
                set dossier_number = coalesce(s.dossier_number, m.dossier_number), card_number = coalesce(s.card_number, m.card_number),
                    citizen_cipher = coalesce(s.citizen_cipher, m.citizen_cipher),
                    citizen_index = coalesce(s.citizen_index, m.citizen_index), recorded_by = {who}
                from (select distinct on (member_id) * from {s} where not refused and outcome = 'CHANGED'
                      order by member_id, since desc) s
                where m.id = s.member_id\
                """);
    }

    /// What holds from a day on. A row that says something else about the same day corrects it.
    void keepProfiles(StagingStore rows) {
        rows.run(
                """
                insert into members.name (full_name, given, middle, family)
                select full_name, split.given, split.middle, split.family
                from (select distinct full_name from {s} where not refused) s, lateral (select
                    regexp_replace(full_name, '^.*\\s', '') as given,
                    case when full_name ~ '\\s.*\\s' then regexp_replace(full_name, '^\\S+\\s+(.*)\\s+\\S+$', '\\1') else '' end as middle,
                    case when full_name ~ '\\s' then regexp_replace(full_name, '\\s.*$', '') else '' end as family) split
                on conflict (full_name) do nothing;
                create temporary table told on commit drop as
                select s.row_number, m.id as member_id, s.since as effective_on, n.id as name_id, s.sex, s.born as born_on,
                       coalesce(nullif(split_part(s.born_on, '/', 2), ''), 'DAY') as born_precision,
                       s.born_on_card::date as born_on_card, s.ethnicity, coalesce(s.religion, 'NONE') as religion, s.general,
                       coalesce(s.professional, 'NONE') as professional, s.title, coalesce(s.theory, 'NONE') as theory,
                       coalesce(s.occupation, 'OTHER') as occupation, s.hometown, s.joined_on::date as joined_on,
                       s.official_on::date as official_on, s.recorded_at,
                       s.cell_id, s.present_from::date as present_from, s.standing::members.standing as standing
                from {s} s
                join members.member m on m.code = s.code
                join members.name n on n.full_name = s.full_name
                where not s.refused;
                analyze told;
                create temporary table heard on commit drop as
                select t.*, p.id as replaced,
                       (p.name_id, p.sex, p.born_on, p.born_precision, p.born_on_card, p.ethnicity, p.religion, p.general,
                        p.professional, p.title, p.theory, p.occupation, p.hometown, p.joined_on, p.official_on)
                       is not distinct from
                       (t.name_id, t.sex, t.born_on, t.born_precision, t.born_on_card, t.ethnicity, t.religion, t.general,
                        t.professional, t.title, t.theory, t.occupation, t.hometown, t.joined_on, t.official_on) as same
                from told t
                left join members.profile p
                    on p.member_id = t.member_id and p.effective_on = t.effective_on and p.superseded_at = 'infinity';
                update members.profile p set superseded_at = {now} from heard h where p.id = h.replaced and not h.same;
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, born_precision, born_on_card, ethnicity,
                    religion, general, professional, title, theory, occupation, hometown, joined_on, official_on, recorded_at, recorded_by)
                select member_id, effective_on, name_id, sex, born_on, born_precision, born_on_card, ethnicity, religion, general,
                       professional, title, theory, occupation, hometown, joined_on, official_on,
                       case when replaced is null then recorded_at else {now} end, {who}
                from heard where replaced is null or not same
                order by member_id, effective_on;
                update {s} s set outcome = 'CHANGED' from heard h
                where h.row_number = s.row_number and s.outcome = 'SAME' and (h.replaced is null or not h.same);
                drop table heard\
                """);
    }

    /// Who was there when the register began.
    void keepOpeningBalances(StagingStore rows) {
        rows.run(
                """
                insert into members.movement (member_id, kind, effective_on, to_cell, standing, recorded_at, recorded_by, entered_at)
                select distinct on (t.member_id) t.member_id, 'OPENING_BALANCE', t.present_from, t.cell_id,
                       t.standing, t.recorded_at, {who}, {now}
                from told t
                where t.cell_id is not null
                  and not exists (select from members.movement m where m.member_id = t.member_id)
                order by t.member_id, t.effective_on;
                drop table told\
                """);
    }
}
