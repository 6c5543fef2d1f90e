package vn.dangvu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Validity;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The pages of the audit, and what is heard from requests.
@DangvuTest(today = "2026-03-02")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPagesTests {

    private static final Viewer ADMINISTRATOR = new Viewer("test", true, List.of(), null);
    private static final int TOP = 16;
    private static final String PASSWORD = "Mat khau thu 2026, dai va la";

    @Autowired MockMvc pages;
    @Autowired Accounts accounts;
    @Autowired Audit audit;
    @Autowired AuditChain chain;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;

    @BeforeAll
    void plantATree() {
        transaction.executeWithoutResult(_ -> {
            database.sql(
                            "insert into organizations.organization (id, created_by) values (16,"
                                    + " 'test')")
                    .update();
            database.sql(
                            """
                            insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, recorded_by)
                            values (16, '[2015-01-01,)', 'Đảng ủy Khối', 'ĐUK', 'ĐUK', 'UPPER_GRASSROOTS', 'test')\
                            """)
                    .update();
        });
    }

    private MockHttpSession administrator = new MockHttpSession();
    private int count;

    @BeforeEach
    void signIn() throws Exception {
        administrator = session("quan.tri." + count++, true);
    }

    @Test
    void tellsInSentencesWhatWasDoneWithItsChanges() throws Exception {
        var deed =
                Deed.of(Act.SETTING_CHANGED)
                        .on("year", 2025)
                        .changing(
                                Map.of("place", "Đà Lạt", "number", "1"),
                                Map.of("place", "Bảo Lộc", "number", "1"));
        transaction.executeWithoutResult(_ -> audit.note(ADMINISTRATOR, deed));

        assertThat(text(get("/audit?what=SETTING_CHANGED")))
                .contains("<b>test</b> đã sửa chỉ tiêu hoặc thiết lập")
                .contains("năm 2025")
                .contains("<th scope=\"row\">Địa danh</th><td>Đà Lạt</td><td>Bảo Lộc</td>")
                .doesNotContain("Số ký hiệu");
    }

    @Test
    void namesWhoActedAndSaysTheReasonInTheSentence() throws Exception {
        var self = new Viewer("quan.tri." + (count - 1), true, List.of(), null);
        var reasoned =
                Deed.of(Act.HOLD_SET).at(TOP).changing(Map.of(), Map.of("reason", "Kiểm tra"));
        transaction.executeWithoutResult(_ -> audit.note(self, reasoned));

        assertThat(text(get("/audit?what=HOLD_SET")))
                .contains("<b>Người thử (quan.tri." + (count - 1) + ")</b>")
                .contains("· Lý do: Kiểm tra</span>")
                .doesNotContain("mục thay đổi");
    }

    @Test
    void filtersStayInTheAddressOfTheNextPage() throws Exception {
        for (int look = 0; look <= AuditTrail.PAGE; look++) {
            audit.noteAlone(
                    new Viewer("nguoi.xem", false, List.of(), null),
                    Deed.of(Act.MEMBER_OPENED).about(77L));
        }

        assertThat(text(get("/audit?who=nguoi.xem&what=LOOKING&from=01/03/2026")))
                .contains(
                        "/audit?from=01%2F03%2F2026&amp;who=nguoi.xem&amp;what=LOOKING&amp;before=");
        assertThat(text(get("/audit?who=khong.co"))).contains("Không có dòng nào khớp");
    }

    @Test
    void aFilterThatCannotBeReadIsNoFilterLeftOut() throws Exception {
        for (String wrong :
                List.of("from=31/02/2026", "what=X", "organization=KHONGCO", "member=KHONGCO")) {
            assertThat(send(get("/audit?" + wrong), administrator).getStatus())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void whoIsRefusedIsTold() throws Exception {
        var clerk = session("can.bo." + count, false);

        assertThat(send(get("/audit"), clerk).getStatus()).isEqualTo(403);
        assertThat(send(get("/audit/export"), clerk).getStatus()).isEqualTo(403);
        assertThat(send(get("/audit/checkpoints"), clerk).getStatus()).isEqualTo(403);
        assertThat(send(get("/members/987654?q=ten"), clerk).getStatus()).isEqualTo(404);
        assertThat(send(post("/accounts").param("password", "bi mat"), clerk).getStatus())
                .as("without its token")
                .isEqualTo(403);

        assertThat(told("can.bo." + count))
                .contains(
                        "REFUSED GET /audit",
                        "REFUSED GET /audit/export",
                        "REFUSED GET /audit/checkpoints",
                        "NOT_FOUND GET /members/987654");
    }

    @Test
    void signInsAreToldAndAPasswordTypedAsANameIsNot() throws Exception {
        var session = session("le.thi.ky", false);
        send(post("/logout").with(csrf()), session);
        attempt("LE.THI.KY", "sai mat khau roi");
        attempt("mật khẩu gõ nhầm chỗ", "x");

        assertThat(told("le.thi.ky"))
                .contains("SIGNED_IN ", "SIGNED_OUT ", "SIGN_IN_FAILED signIn.wrong");
        assertThat(told("?")).contains("SIGN_IN_FAILED signIn.wrong");
        assertThat(everything())
                .doesNotContain("gõ nhầm")
                .doesNotContain("sai mat khau")
                .doesNotContain(PASSWORD);
    }

    @Test
    void theExportHoldsItselfAndTheSignedDayAndIsVerifiedWithoutAHome(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("audit.jsonl");
        Files.write(file, send(get("/audit/export"), administrator).getContentAsByteArray());

        var there = AuditChain.verify(file, null);

        assertThat(there.findings()).isEmpty();
        assertThat(there.checkpoints()).isOne();
        assertThat(Files.readString(file)).contains("AUDIT_EXPORTED").doesNotContain(PASSWORD);
        assertThat(chain.verify(ADMINISTRATOR, null)).isEqualTo(there);
        assertThat(text(get("/audit/checkpoints"))).contains("02/03/2026").contains(there.key());
    }

    private List<@Nullable String> told(String actor) {
        return database.sql(
                        "select act || ' ' || coalesce(detail, '') from audit.entry where actor ="
                                + " ?")
                .param(actor)
                .query(String.class)
                .list();
    }

    private String everything() {
        return String.join(
                "\n",
                database.sql("select entry::text from audit.entry entry")
                        .query(String.class)
                        .list());
    }

    private MockHttpSession session(String username, boolean administers) throws Exception {
        var made = accounts.create(ADMINISTRATOR, username, "Người thử", administers);
        String once = ((Accounts.Creation.Created) made).oneTimePassword();
        var session = attempt(username, once);
        var changed =
                send(
                        post("/password")
                                .with(csrf())
                                .param("before", once)
                                .param("after", PASSWORD)
                                .param("again", PASSWORD),
                        session);
        assertThat(changed.getStatus()).isEqualTo(303);
        if (administers) {
            audits(((Accounts.Creation.Created) made).id());
        }
        return attempt(username, PASSWORD);
    }

    /// At the one organization there is: whose whole audit is read.
    private void audits(int account) {
        accounts.grant(
                ADMINISTRATOR,
                account,
                new Viewer.Grant(TOP, Viewer.Role.AUDITOR, false),
                Validity.since(LocalDate.EPOCH));
    }

    private MockHttpSession attempt(String username, String password) throws Exception {
        var request = post("/login").with(csrf()).param("username", username);
        var result = pages.perform(request.param("password", password)).andReturn();
        return Objects.requireNonNullElseGet(
                (MockHttpSession) result.getRequest().getSession(false), MockHttpSession::new);
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        var response = send(request, administrator);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(
            MockHttpServletRequestBuilder request, MockHttpSession session) throws Exception {
        return pages.perform(request.session(session)).andReturn().getResponse();
    }
}
