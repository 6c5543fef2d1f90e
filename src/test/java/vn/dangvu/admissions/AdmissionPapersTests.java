package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.admissions.Town.CELL;
import static vn.dangvu.admissions.Town.OFFICER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.PapersOfCases;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.papers.PaperFile;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.Papers;
import vn.dangvu.privacy.PersonalRecords;

import java.util.List;
import java.util.Objects;

/// Papers that were written for a case, while it goes on and afterwards.
@AdmissionTest
class AdmissionPapersTests {

    @Autowired Town town;
    @Autowired Cases cases;
    @Autowired CaseShelf shelf;
    @Autowired PapersOfCases written;
    @Autowired Papers papers;
    @Autowired List<PersonalRecords> records;
    @Autowired List<CaseLink> links;
    @Autowired DSLContext db;

    /// A committee decides, not the members of all its organizations.
    @Test
    void theResolutionAsksTheCommitteeOfTheOrganization() {
        long paper = resolution(resolved("Nguyễn Thị Nghị"));

        assertThat(papers.get(OFFICER, paper).latest().content().toString())
                .contains("Chi bộ đề nghị Đảng ủy Sở xem xét, kết nạp")
                .doesNotContain("đề nghị Đảng bộ");
    }

    @Test
    void thePapersOfACandidateBelongToTheMemberThatHeOrSheBecame() {
        long file = resolved("Nguyễn Thị Thành");
        long paper = resolution(file);
        town.recorded(file, town.voted(file, "COMMITTEE_RESOLUTION", "2018-10-15", 4));
        town.recorded(file, town.voted(file, "DECISION", "2018-11-12", 6));
        town.recorded(file, town.entry(file, "RECEIVED", "2018-11-20"));
        town.recorded(file, town.entry(file, "CEREMONY", "2018-12-03").naming(town.member("B3")));
        long member = Objects.requireNonNull(shelf.open(OFFICER, file).file().member());

        var kept = ofPapers().about(OFFICER, member, true);
        assertThat(kept.get("papers.paper")).hasSize(1);
        assertThat(kept.get("papers.version"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.text("content"))
                                .contains("kết nạp quần chúng Nguyễn Thị Thành", "Nơi nhận:"));
        assertThat(ofPapers().about(OFFICER, town.member("B3"), true).get("papers.paper"))
                .isEmpty();

        papers.file(OFFICER, paper, PaperFile.Format.PDF);
        assertThat(
                        db.fetch(
                                        "select detail from audit.entry where act = 'EXPORTED' and"
                                                + " member = ?",
                                        member)
                                .getValues(0, String.class))
                .containsExactly("paper.pdf " + paper);
    }

    @Test
    void aCaseSaysWhenItWasLastPutRight() {
        long file = town.dossier(town.candidate("Nguyễn Thị Chữa", CELL), "2018-09-03");
        long step = town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        assertThat(link().putRight(OFFICER, file)).isEmpty();

        assertThat(cases.annul(OFFICER, step)).isInstanceOf(StepOutcome.Recorded.class);

        assertThat(link().putRight(OFFICER, file)).isPresent();
        assertThat(link().putRight(Town.STRANGER, file)).isEmpty();
    }

    private long resolved(String name) {
        long file = town.dossier(town.candidate(name, CELL), "2018-09-03");
        town.recorded(file, town.voted(file, "CELL_RESOLUTION", "2018-10-01", 5));
        return file;
    }

    private long resolution(long file) {
        var outcome = written.write(OFFICER, file, PaperTemplate.ADMISSION_RESOLUTION);
        return ((PaperOutcome.Done) outcome).paper();
    }

    private PersonalRecords ofPapers() {
        return records.stream()
                .filter(one ->
                        one.tables().stream()
                                .anyMatch(table -> table.name().equals("papers.paper")))
                .findFirst()
                .orElseThrow();
    }

    private CaseLink link() {
        return links.stream().filter(one -> one.module().equals("cases")).findFirst().orElseThrow();
    }
}
