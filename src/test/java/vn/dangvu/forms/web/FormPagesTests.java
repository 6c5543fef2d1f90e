package vn.dangvu.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.forms.SampleRegister.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.testing.AskedBy;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// The pages of the statistical forms over the sample committee.
@DangvuTest(today = "2021-07-12", world = "forms", sample = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormPagesTests {

    private static final String OF_2019 = "?organization=16&year=2019";

    @Autowired ApplicationContext context;

    @Test
    void aFormHasItsRowsEachNumberWithTheWayToWhatStandsBehind() {
        assertThat(get("/forms/form-1" + OF_2019))
                .hasStatusOk()
                .bodyText()
                .contains("A. Tổng số đảng viên cuối kỳ trước chuyển sang", "Phục hồi đảng tịch")
                .contains(
                        "/figures/members.entered?organization=16&amp;from=2019-01-01&amp;to=2019-12-31\"",
                        "/figures/members.entered?organization=16&amp;from=2018-01-01&amp;to=2018-12-31\"")
                .contains("A + B − C = 2.708 + 215 − 175 = 2.748, bằng D = 2.748")
                .contains("Công văn 3296-CV/BTCTW")
                .contains(
                        "/forms/form-1.docx?organization=16&amp;year=2019",
                        "/forms/form-1/units?organization=16&amp;year=2019");
    }

    @Test
    void aHalfYearIsAskedOfTheHalf() {
        assertThat(get("/forms/form-2?organization=16&year=2021&half=1"))
                .hasStatusOk()
                .bodyText()
                .contains("01/01/2021 – 30/06/2021")
                .contains(
                        "/figures/members.entered?organization=16&amp;from=2021-01-01&amp;to=2021-06-30\"")
                .contains(
                        "/figures/members.entered?organization=16&amp;from=2020-01-01&amp;to=2020-06-30\"")
                .contains(">52</a>")
                .contains("Sổ không giữ dữ liệu này");
    }

    @Test
    void restatedTheWayToLastYearKeepsTheTree() {
        assertThat(get("/forms/form-1" + OF_2019 + "&basis=restated"))
                .bodyText()
                .contains(
                        "from=2018-01-01&amp;to=2018-12-31&amp;basis=restated&amp;tree=2019-12-31\"")
                .contains("có thể khác số đã báo cáo năm trước");
    }

    @Test
    void theOverviewHasARowForEachOrganizationWithTheWayToItsForm() {
        String page = AskedBy.text(get("/forms/form-1/units" + OF_2019));

        assertThat(page)
                .contains("Cả 68 biểu đều cân, và cộng lại có 2.748 đảng viên cuối kỳ")
                .doesNotContain("Chưa khớp");
        assertThat(page.split("href=\"/forms/form-1\\?organization=", -1)).hasSize(1 + 3 * 69);
    }

    @Test
    void theListOfFormsLeadsToEachAndToItsFiles() {
        assertThat(get("/forms" + OF_2019 + "&half=2&known=16/1/2020"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/forms/form-2b?organization=16&amp;year=2019&amp;half=2&amp;known=2020-01-16",
                        "/forms/form-7.xlsx?organization=16&amp;year=2019&amp;half=2",
                        "16/01/2020");
    }

    @Test
    void anOrganizationIsFoundByItsCodeAndGetsAnAddressOfItsOwn() {
        assertThat(get("/forms/form-1" + OF_2019 + "&place=ĐUK.01"))
                .hasStatus(303)
                .headers()
                .hasHeaderSatisfying(
                        "Location",
                        at ->
                                assertThat(at.getFirst())
                                        .startsWith("/forms/form-1?organization=")
                                        .endsWith("&year=2019")
                                        .doesNotContain("organization=16&"));
    }

    @Test
    void whatWasTypedWrongIsKeptAndExplained() {
        assertThat(get("/forms?organization=16&year=19&known=hôm qua&place=khong co"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"19\"", "“19” không phải năm lập biểu được")
                .contains("“hôm qua” không phải một ngày")
                .contains("Không có tổ chức “khong co”");
    }

    @Test
    void filesAreAttachedUnderTheFormsName() {
        var answer = get("/forms/form-2b.xlsx" + OF_2019 + "&half=1");

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .contains("Bieu-2B-6-thang-dau-2019-");
        assertThat(get("/forms/form-1.json" + OF_2019).getResponse().getContentType())
                .contains("json");
        // A file of something else than was asked for would be worse than none.
        assertThat(get("/forms/form-1.docx?organization=16&year=19")).hasStatus(404);
        assertThat(get("/forms/form-3" + OF_2019)).hasStatus(404);
        assertThat(get("/forms/form-3.docx" + OF_2019)).hasStatus(404);
    }

    @Test
    void anotherOfficesFormIsNotThereAndWhoSeesNothingIsToldSo() {
        var stranger =
                new Viewer("khac", false, List.of(new Grant(999_999, Role.OFFICER, true)), null);
        for (String address :
                List.of("/forms", "/forms/form-1", "/forms/form-1.docx", "/forms/form-1/units")) {
            assertThat(asked(stranger).get(address + OF_2019)).as(address).hasStatus(404);
        }
        var nobody = new Viewer("moi", false, List.of(), null);
        assertThat(asked(nobody).get("/forms")).hasStatusOk();
    }

    private MvcTestResult get(String address) {
        return asked(OFFICER).get(address.replace("Đ", "%C4%90").replace("ô", "%C3%B4"));
    }

    private AskedBy asked(Viewer viewer) {
        return new AskedBy(viewer, context, FormController.class, FormFileController.class);
    }
}
