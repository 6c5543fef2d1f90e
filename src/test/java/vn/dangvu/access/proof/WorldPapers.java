package vn.dangvu.access.proof;

import org.jooq.DSLContext;

import vn.dangvu.access.proof.World.Place;

/// Papers of every organization, which name it: a draft, and one that was issued.
final class WorldPapers {

    private static final String WORDS =
            """
            {"format":1,"issuer":"%s","symbol":"ĐU","orientation":"UPRIGHT","about":"việc của %s",\
            "blocks":[{"block":"paragraph","text":"Giao cho %s."}],"end":"Hết."}\
            """;

    private final DSLContext sql;

    WorldPapers(DSLContext sql) {
        this.sql = sql;
    }

    void add(Place place) {
        write(place);
        issue(write(place));
    }

    private long write(Place place) {
        long paper =
                sql.fetchSingle(
                                """
                                insert into papers.paper (organization_id, type, kind, recorded_by)
                                values (?, 'NQ', 'BY_HAND', 'test') returning id\
                                """,
                                place.id())
                        .get(0, long.class);
        String words = WORDS.formatted(place.code(), place.code(), place.code());
        sql.execute(
                """
                insert into papers.version (paper_id, organization_id, type, ordinal, content, sha256, recorded_by)
                values (?, ?, 'NQ', 1, ?, sha256(convert_to(?, 'UTF8')), 'test')\
                """,
                paper,
                place.id(),
                words,
                words);
        return paper;
    }

    private void issue(long paper) {
        sql.execute(
                """
                insert into papers.issue (paper_id, version_id, organization_id, type, number, series_since, series_label,
                    issued_on, content_sha256, docx_sha256, recorded_by)
                select paper_id, id, organization_id, type, 1, '2010-01-01', '2010', '2010-03-01', sha256,
                    sha256(convert_to(content, 'UTF8')), 'test'
                from papers.version where paper_id = ?\
                """,
                paper);
        sql.execute(
                """
                insert into papers.original (paper_id, organization_id, docx, docx_sha256)
                select paper_id, organization_id, convert_to(content, 'UTF8'), sha256 from papers.version where paper_id = ?\
                """,
                paper);
    }
}
