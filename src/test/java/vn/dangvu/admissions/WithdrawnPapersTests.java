package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.admissions.Town.CELL;
import static vn.dangvu.admissions.Town.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.cases.Cases;
import vn.dangvu.cases.PapersOfCases;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.papers.Issuance;
import vn.dangvu.papers.Issuing;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.util.List;

/// A paper of a case that holds no more, while the case still tells its number.
@AdmissionTest
class WithdrawnPapersTests {

    static final LocalDate DAY = LocalDate.parse("2018-10-01");

    @Autowired Town town;
    @Autowired Cases cases;
    @Autowired PapersOfCases written;
    @Autowired Papers papers;
    @Autowired Issuance issuance;
    @Autowired List<CaseLink> links;

    @Test
    void aCaseIsNamedAsLongAsAStepOfItTellsTheNumber() {
        long file = town.dossier(town.candidate("Nguyễn Thị Số", CELL), "2018-09-03");
        var vote = town.voted(file, "CELL_RESOLUTION", DAY.toString(), 5);
        long step = town.recorded(file, vote);
        long paper = done(written.write(OFFICER, file, PaperTemplate.ADMISSION_RESOLUTION));
        done(issuance.issue(OFFICER, paper, new Issuing(DAY, null, 1)));
        assertThat(citing(paper)).isEmpty();

        String number = papers.get(OFFICER, paper).number();
        var told = cases.correct(OFFICER, step, vote.decided(new Decision(number, DAY, null)));

        assertThat(told).isInstanceOf(StepOutcome.Recorded.class);
        assertThat(citing(paper)).containsExactly(new Crumb("Nguyễn Thị Số", "/cases/" + file));
    }

    private List<Crumb> citing(long paper) {
        return links.stream()
                .filter(one -> one.module().equals("cases"))
                .findFirst()
                .orElseThrow()
                .citing(OFFICER, Texts.VIETNAMESE, papers.get(OFFICER, paper));
    }

    private static long done(PaperOutcome outcome) {
        return ((PaperOutcome.Done) outcome).paper();
    }
}
