package vn.dangvu.admissions;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// How members stand, and which codes are taken.
@Repository
class StandingStore {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

    private static final int DIGITS = 5;

    private final DSLContext db;

    StandingStore(DSLContext db) {
        this.db = db;
    }

    /// A code that nobody has, in the form in which the office writes them: that of the newest
    /// member with the next free number. Whoever asks at the same time waits until the transaction
    /// ends.
    String freeCode() {
        db.execute("select pg_advisory_xact_lock(hashtext('members.code'))");
        var newest = NUMBERED.matcher(newestCode());
        boolean counts = newest.matches();
        String form = counts ? newest.group(1) : "ĐV";
        int width = counts ? newest.group(2).length() : DIGITS;
        long last = counts ? Long.parseLong(newest.group(2)) : 0;
        // Sheets come in any order: whoever came last need not have the highest number.
        long step = 1;
        while (taken(code(form, width, last + step))) {
            step *= 2;
        }
        return code(form, width, last + step);
    }

    private static String code(String form, int width, long number) {
        String figures = Long.toString(number);
        return form + "0".repeat(Math.max(0, width - figures.length())) + figures;
    }

    private String newestCode() {
        return db
                .fetch("select m.code from members_api.member m order by m.member_id desc limit 1")
                .stream()
                .map(row -> row.get(0, String.class))
                .findFirst()
                .orElse("");
    }

    private boolean taken(String code) {
        return db.fetchSingle(
                        "select exists (select from members_api.member m where m.code = ?)", code)
                .get(0, boolean.class);
    }

    Optional<LocalDate> recognized(long member, LocalDate since) {
        return db
                .fetch(
                        """
                        select max(f.effective_on) as day from members_api.flow f
                        where f.member_id = ? and f.kind = 'RECOGNITION' and f.effective_on >= ?
                          and f.superseded_at = 'infinity'\
                        """,
                        member,
                        since)
                .stream()
                .findFirst()
                .map(row -> row.get("day", LocalDate.class));
    }

    Optional<String> standing(long member, LocalDate day) {
        return db
                .fetch(
                        """
                        select b.standing from members_api.membership b
                        where b.member_id = ? and b.since <= ? and b.until > ?\
                        """,
                        member,
                        day,
                        day)
                .stream()
                .findFirst()
                .map(row -> row.get(0, String.class));
    }
}
