package vn.dangvu.reorganizations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.TreeOverTime;
import vn.dangvu.reorganizations.Village;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// The second decision of a hand-over across superiors, from the form to the history (handbook
/// 1.4).
class ReceptionPagesTests extends VillageOffice {

    @Autowired private TreeOverTime overTime;

    @Test
    void aDraftMayGoWithoutAndThePreviewSaysThatItIsMissing() {
        String plan = plan();
        handOver(plan, 0, "", "", "");

        assertThat(officer.text(plan + "/preview"))
                .contains("Cần lưu ý", "chưa ghi quyết định tiếp nhận");
    }

    @Test
    void aDateAloneIsNoDecision() {
        assertThat(
                        officer.post(
                                plan() + "/lines",
                                "action",
                                "HAND_OVER",
                                "revision",
                                "0",
                                "organizations",
                                "E.2",
                                "target",
                                "W",
                                "receptionDate",
                                "2/1/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi số quyết định tiếp nhận", "value=\"2/1/2020\"");
    }

    @Test
    void itIsToldFromTheLineToTheHistory() throws IOException {
        String plan = plan();
        handOver(plan, 0, "9-QĐ/W", "2/1/2020", "Đảng ủy W");
        String told = "(quyết định tiếp nhận: 9-QĐ/W ngày 02/01/2020, Đảng ủy W)";

        assertThat(officer.text(plan)).contains(told);
        assertThat(officer.text(plan + "/lines/1"))
                .contains("value=\"9-QĐ/W\"", "value=\"02/01/2020\"", "value=\"Đảng ủy W\"");
        assertThat(officer.text(plan + "/preview")).contains(told).doesNotContain("Cần lưu ý");
        assertThat(annex(plan)).contains("Quyết định tiếp nhận số 9-QĐ/W ngày 02/01/2020");

        officer.sentTo(
                plan + "/head",
                "title",
                "Chuyển giao",
                "on",
                "1/1/2020",
                "decisionNumber",
                "12-QĐ/T",
                "revision",
                "1");
        consent(plan);
        officer.sentTo(plan + "/execute", "revision", "2");

        assertThat(officer.text("/organizations/" + Village.EAST_TWO + "/lineage"))
                .contains("12-QĐ/T", told);
        assertThat(
                        overTime.events(
                                List.of(new OrganizationId(Village.EAST_TWO)),
                                LocalDate.of(2019, 12, 31),
                                LocalDate.of(2020, 1, 1)))
                .extracting(event -> event.reception().number())
                .containsExactly("9-QĐ/W");
    }

    /// A committee of so few members needs one (ORG-04).
    private void consent(String plan) {
        if (officer.text(plan + "/preview").contains(plan + "/consents")) {
            officer.post(plan + "/consents", "rule", "ORG-04", "code", "E", "number", "7-CV/T");
        }
    }

    private void handOver(String plan, int revision, String number, String date, String issuer) {
        officer.sentTo(
                plan + "/lines",
                "action",
                "HAND_OVER",
                "revision",
                "" + revision,
                "organizations",
                "E.2",
                "target",
                "W",
                "receptionNumber",
                number,
                "receptionDate",
                date,
                "receptionIssuer",
                issuer);
    }

    private String annex(String plan) throws IOException {
        byte[] sent = officer.file(plan + "/annex.docx");
        try (var docx = new XWPFDocument(new ByteArrayInputStream(sent));
                var text = new XWPFWordExtractor(docx)) {
            return text.getText();
        }
    }
}
