package vn.dangvu.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import vn.dangvu.access.web.CspReports.Kind;

import java.nio.charset.StandardCharsets;

/// What is kept of reports that anybody may send.
class CspReportsTests {

    private final CspReports reports = new CspReports();

    @Test
    void aPageIsKeptWithoutNumbersAndQuestionsAndASourceAsItsHost() throws Exception {
        take(
                """
                {"csp-report": {"document-uri": "https://dangvu.example/members/4711/profile?q=Lan",
                 "violated-directive": "script-src-elem 'self'", "blocked-uri": "https://evil.example/x?token=1"}}\
                """);

        assertThat(reports.counts())
                .containsOnlyKeys(
                        new Kind("script-src-elem", "evil.example", "/members/#/profile"));
    }

    @Test
    void theNewerFormIsAListAndTheSameIsCounted() throws Exception {
        String one =
                "{\"type\": \"csp-violation\", \"body\": {\"effectiveDirective\": \"img-src\","
                    + " \"blockedURL\": \"inline\", \"documentURL\": \"https://dangvu.example/\"}}";
        take("[" + one + "," + one + "]");

        assertThat(reports.counts()).containsEntry(new Kind("img-src", "inline", "/"), 2);
    }

    @Test
    void whatIsNoReportIsNotKept() throws Exception {
        take("{}");
        take("[1, \"a\", {\"body\": 7}]");
        take("{\"csp-report\": {\"effective-directive\": \"Nguyễn Thị Lan\"}}");

        assertThat(reports.counts()).isEmpty();
    }

    @Test
    void aStrangersWordsBecomeQuestionMarks() throws Exception {
        take(
                "{\"csp-report\": {\"effective-directive\": \"img-src\", \"blocked-uri\":"
                        + " \"a\\nWARN forged\", \"document-uri\": \"/Nguyễn Thị Lan\"}}");

        assertThat(reports.counts()).containsOnlyKeys(new Kind("img-src", "?", "?"));
    }

    @Test
    void kindsDoNotGrowWithoutEnd() throws Exception {
        for (int number = 0; number < 500; number++) {
            take(
                    "{\"csp-report\": {\"effective-directive\": \"img-src\", \"blocked-uri\":"
                            + " \"https://h%d.example\", \"document-uri\": \"/\"}}"
                                    .formatted(number));
        }

        assertThat(reports.counts()).hasSize(200);
    }

    private void take(String body) throws Exception {
        var request = new MockHttpServletRequest("POST", CspReports.ADDRESS);
        request.setContentType("application/csp-report");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        assertThat(reports.take(request).getStatusCode().value()).isEqualTo(204);
    }
}
