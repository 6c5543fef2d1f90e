package vn.dangvu.papers;

import org.jooq.DSLContext;

import vn.dangvu.committees.Township;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.papers.PaperOutcome.Done;

import java.time.LocalDate;
import java.util.List;

/// The township's organizations write papers: committee G with cell G.1, and cell K elsewhere.
public final class PaperOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final DSLContext db;
    public final Township town;

    public PaperOffice(DSLContext db) {
        this.db = db;
        this.town = new Township(db);
    }

    public OrganizationId organization(String code) {
        return town.organization(code);
    }

    public Viewer officer(String code) {
        return town.officer(code);
    }

    public Viewer somebody(String code, Role role, boolean rows) {
        int where = organization(code).value();
        return new Viewer("ai.do", false, List.of(new Grant(where, role, rows)), null);
    }

    /// A term that begins with a congress.
    public void term(String code, LocalDate begins) {
        db.execute(
                """
                insert into committees.term (organization_id, ordinal, from_year, to_year, begins_on, planned_end, recorded_by)
                values (?, 1, ?, ?, ?, ?, 'test')\
                """,
                organization(code).value(),
                begins.getYear(),
                begins.getYear() + 5,
                begins,
                begins.plusYears(5));
    }

    public static PaperContent words(String about, String... paragraphs) {
        var head =
                new Letterhead(
                        "Tổ chức U",
                        "Tổ chức G",
                        "ĐU",
                        "Đà Lạt",
                        "T/M BAN THƯỜNG VỤ",
                        "BÍ THƯ",
                        "Trần Thị Hoa",
                        List.of("Chi bộ", "Lưu"));
        return new PaperContent(
                head,
                about,
                List.of(paragraphs).stream().<Paper.Block>map(Paper.Paragraph::new).toList(),
                "Văn bản này có hiệu lực kể từ ngày ký.");
    }

    public PaperDraft paper(String code, PaperType type, String about) {
        return new PaperDraft(
                organization(code), type, "THU", null, null, words(about, "Điều 1. Nội dung."));
    }

    /// @return the number of the draft
    public long draft(Papers papers, String code, PaperType type, String about) {
        return done(papers.draft(officer(code), paper(code, type, about)));
    }

    public static long done(PaperOutcome outcome) {
        return switch (outcome) {
            case Done(long paper) -> paper;
            case PaperOutcome.Refused(var objections) ->
                    throw new AssertionError(objections.toString());
        };
    }

    public static List<Objection> refused(PaperOutcome outcome) {
        return switch (outcome) {
            case Done(long paper) -> throw new AssertionError("paper " + paper);
            case PaperOutcome.Refused(var objections) -> objections;
        };
    }
}
