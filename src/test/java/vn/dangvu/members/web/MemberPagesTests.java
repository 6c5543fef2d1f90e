package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pages over a real database, each asked by a viewer of one's own choice.
@DangvuTest(today = "2020-01-16")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberPagesTests {

    static final int KHOI = 16;
    static final int NORTH = 32;
    static final int SOUTH = 48;
    static final int ELSEWHERE = 64;
    static final int ABROAD = 80;

    static final Viewer OFFICER = viewer(KHOI, Role.OFFICER, true);
    static final Viewer READER = viewer(KHOI, Role.VIEWER, true);
    static final Viewer STRANGER = viewer(ELSEWHERE, Role.OFFICER, true);

    @Autowired ApplicationContext context;
    @Autowired Memberships memberships;
    @Autowired DSLContext sql;

    long an;
    private int number;

    @BeforeAll
    void aRegister() {
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64, 80]) id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[2000-01-01,)', 'Đảng bộ Khối', 'Đảng bộ Khối', 'K', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[2000-01-01,)', 'Chi bộ Bắc', 'Chi bộ Bắc', 'K.1', 'CELL', 16, 't'),
                       (48, '[2010-01-01,)', 'Chi bộ Nam', 'Chi bộ Nam', 'K.2', 'CELL', 16, 't'),
                       (64, '[2000-01-01,)', 'Đảng bộ khác', 'Đảng bộ khác', 'X', 'UPPER_GRASSROOTS', null, 't'),
                       (80, '[2000-01-01,)', 'Chi bộ lạ', 'Chi bộ lạ', 'X.1', 'CELL', 64, 't')\
                """);
        an = somebody("Nguyễn Văn Ân", "2018-03-02");
        somebody("Trần Thị Đào", "2018-09-02");
        record(an, MovementKind.RECOGNITION, "2019-03-02", null);
    }

    @Test
    void findsANameThatWasTypedWithoutMarks() {
        var page = get(OFFICER, "/members?q=nguyen van an");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Văn Ân")
                .doesNotContain("Trần Thị Đào");
    }

    @Test
    void offersToWidenASearchThatFindsNobody() {
        var page = get(OFFICER, "/members?organization=16&q=khong co");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Không tìm thấy đảng viên nào", "Bỏ mọi điều kiện lọc");
    }

    @Test
    void listsTheMembersOfTheDay() {
        assertThat(get(OFFICER, "/members?organization=16&on=1/6/2018"))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Văn Ân", "Tính đến ngày</span> 01/06/2018")
                .doesNotContain("Trần Thị Đào");
    }

    @Test
    void saysWhatIsWrongWithTheDayOfTheList() {
        assertThat(get(OFFICER, "/members?organization=16&on=2/13/2018"))
                .hasStatus(422)
                .bodyText()
                .contains("Tháng đứng trước ngày thì dễ nhầm", "value=\"2/13/2018\"");
    }

    @Test
    void goesThroughALongListPageByPageWithoutLosingAnybody() {
        for (int i = 0; i < 60; i++) {
            enter("Lê Văn Hòa", "2018-01-01", SOUTH);
        }
        var first = text(get(OFFICER, "/members?organization=48&q=hoa"));
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1")
                        .replace("&amp;", "&");
        var second = text(get(OFFICER, next));

        assertThat(first)
                .contains("60 đảng viên", "50 người ở trang này, cả danh sách có 60 đảng viên");
        assertThat(second).contains("10 người ở trang này").doesNotContain("rel=\"next\"");
    }

    @Test
    void exportsTheListWithTheSameConditions() throws Exception {
        var answer =
                get(OFFICER, "/members.xlsx?organization=16&on=2020-01-16&q=an&standing=OFFICIAL");

        assertThat(answer).hasStatusOk();
        var bytes = answer.getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            var names = rows.map(row -> row.getCellText(1)).toList();
            assertThat(names).containsExactly("Họ và tên", "Nguyễn Văn Ân");
        }
    }

    @Test
    void tellsTheStoryOfAMember() {
        assertThat(get(OFFICER, "/members/" + an))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Ghi biến động", "Chi bộ Bắc", "Chính thức")
                .containsSubsequence(
                        "02/03/2019",
                        "Công nhận chính thức",
                        "02/03/2018",
                        "Kết nạp",
                        "Vào Chi bộ Bắc")
                .contains("Số 12-QĐ/ĐUK");
    }

    @Test
    void offersOnlyWhatTheReaderMayDo() {
        assertThat(get(READER, "/members/" + an))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ghi biến động", "Đính chính");
        assertThat(get(READER, "/members")).bodyText().doesNotContain("Kết nạp / tiếp nhận");
        for (String address : List.of("/movements/new", "/movements/new?kind=DEATH")) {
            assertThat(get(READER, "/members/" + an + address)).hasStatus(403);
        }
        assertThat(get(READER, "/members/new")).hasStatus(403);
        assertThat(post(READER, "/members/" + an + "/movements/new", death("1/1/2020", "record")))
                .hasStatus(403);
    }

    @Test
    void letsNothingOfOthersMembersBeSeen() {
        long fact =
                sql.fetchSingle("select id from members.movement where member_id = ? limit 1", an)
                        .get(0, long.class);
        var addresses =
                List.of(
                        "/members?organization=16",
                        "/members?organization=32&q=an",
                        "/members.xlsx?organization=16",
                        "/members/" + an,
                        "/members/" + an + "/movements/new",
                        "/members/" + an + "/movements/new?kind=DEATH",
                        "/members/" + an + "/movements/" + fact + "/correct");
        for (String address : addresses) {
            assertThat(get(STRANGER, address))
                    .hasStatus(404)
                    .bodyText()
                    .doesNotContain("Ân", "Chi bộ Bắc");
        }
        assertThat(post(STRANGER, "/members/" + an + "/citizen-id", Map.of())).hasStatus(404);
        assertThat(
                        post(
                                STRANGER,
                                "/members/" + an + "/movements/" + fact + "/annul",
                                Map.of("step", "record")))
                .hasStatus(404);
    }

    @Test
    void asksOnlyForMovementsThatCanFollow() {
        assertThat(
                        text(get(OFFICER, "/members/" + an + "/movements/new"))
                                .split("Loại biến động khác")[0])
                .contains("kind=CARD_ISSUE", "kind=INTERNAL_TRANSFER", "kind=DEATH")
                .doesNotContain("kind=RECOGNITION", "kind=TRANSFER_IN", "kind=EXEMPTION_END");
        assertThat(get(OFFICER, "/members/" + an + "/movements/new?kind=NONSENSE")).hasStatus(404);
    }

    @Test
    void saysWhatWillChangeBeforeItRecords() {
        long member = somebody("Phạm Thị Cúc", "2018-03-02");
        String address = "/members/" + member + "/movements/new";
        var typed = Map.of("kind", "INTERNAL_TRANSFER", "effectiveOn", "3.2.19", "cell", "48");

        assertThat(post(OFFICER, address, typed))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Đảng số của Chi bộ Bắc giảm 1 từ ngày 03/02/2019",
                        "Đảng số của Chi bộ Nam tăng 1 từ ngày 03/02/2019",
                        "name=\"effectiveOn\" value=\"03/02/2019\"");
        assertThat(facts(member)).isEqualTo(1);

        assertThat(post(OFFICER, address, with(typed, "record")))
                .hasStatus(303)
                .hasHeader("Location", "/members/" + member);
        assertThat(facts(member)).isEqualTo(2);
        assertThat(get(OFFICER, "/members/" + member))
                .bodyText()
                .contains("Từ Chi bộ Bắc đến Chi bộ Nam");
    }

    @Test
    void losesNothingThatWasTypedWhenARuleSaysNo() {
        long member = somebody("Phạm Văn Dậu", "2018-03-02");
        var typed =
                Map.of(
                        "kind", "RECOGNITION",
                        "effectiveOn", "3/3/2019",
                        "decisionNumber", "77-QĐ/ĐUK",
                        "note", "họp bù",
                        "step", "record");

        assertThat(post(OFFICER, "/members/" + member + "/movements/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "ngày 02/03/2019. Căn cứ: Quy định 29-QĐ/TW, điểm 4.2",
                        "href=\"#effectiveOn\"")
                .contains("value=\"3/3/2019\"", "value=\"77-QĐ/ĐUK\"", "value=\"họp bù\"");
        assertThat(facts(member)).isEqualTo(1);
    }

    @Test
    void asksWhetherSomebodyAlikeIsAnotherPerson() {
        long first = somebody("Hoàng Văn Giáp", "2018-03-02");
        var typed = newcomer("Hoàng Văn Giáp", "N-1");

        assertThat(post(OFFICER, "/members/new", typed))
                .hasStatus(422)
                .bodyText()
                .contains("trùng họ tên và ngày sinh", "name=\"differentPerson\"");
        assertThat(
                        post(
                                OFFICER,
                                "/members/new",
                                with(typed, "differentPerson", "on", "step", "record")))
                .hasStatus(303);
        assertThat(
                        sql.fetchSingle(
                                        "select count(*) from members.profile p join"
                                            + " members.profile q using (name_id) where q.member_id"
                                            + " = ?",
                                        first)
                                .get(0, int.class))
                .isEqualTo(2);
    }

    @Test
    void doesNotTellAStrangerWhoIsAMemberElsewhere() {
        somebody("Hoàng Văn Kín", "2018-03-02");

        assertThat(
                        post(
                                STRANGER,
                                "/members/new",
                                with(newcomer("Hoàng Văn Kín", "N-2"), "cell", "80")))
                .hasStatusOk();
        assertThat(post(STRANGER, "/members/new", newcomer("Hoàng Văn Kín", "N-2"))).hasStatus(403);
    }

    @Test
    void reportsEveryFieldOfANewcomerThatIsWrong() {
        assertThat(
                        post(
                                OFFICER,
                                "/members/new",
                                Map.of("kind", "TRANSFER_IN", "born", "31/4/1980")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "#fullName",
                        "#code",
                        "#sex",
                        "#born",
                        "#occupation",
                        "#effectiveOn",
                        "#cell",
                        "#standing");
    }

    @Test
    void keepsWhatWasBelievedBesideTheCorrection() {
        long member = somebody("Vũ Thị Lan", "2018-03-02");
        String address = "/members/" + member + "/movements/" + onlyFact(member) + "/correct";

        assertThat(get(OFFICER, address)).hasStatusOk().bodyText().contains("value=\"02/03/2018\"");
        var typed = Map.of("effectiveOn", "9/3/2018", "cell", "32");
        assertThat(post(OFFICER, address, typed))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "không còn dùng để tính", "biết đến một ngày trước hôm nay không thay đổi");
        assertThat(post(OFFICER, address, with(typed, "record"))).hasStatus(303);
        assertThat(get(OFFICER, "/members/" + member))
                .bodyText()
                .containsSubsequence(
                        "09/03/2018",
                        "Đã đính chính",
                        "02/03/2018",
                        "Nội dung cũ, đã đính chính lúc 16/01/2020");
        assertThat(post(OFFICER, address, with(typed, "record"))).hasStatus(409);
    }

    @Test
    void takesAFactBackOnlyAfterAskingAndStillShowsIt() {
        long member = somebody("Vũ Văn Mai", "2018-03-02");
        String address = "/members/" + member + "/movements/" + onlyFact(member) + "/annul";

        assertThat(post(OFFICER, address, Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("Xác nhận thu hồi");
        assertThat(get(OFFICER, "/members?q=vu van mai")).bodyText().contains("1 đảng viên");
        assertThat(post(OFFICER, address, Map.of("step", "record"))).hasStatus(303);
        assertThat(get(OFFICER, "/members?q=vu van mai")).bodyText().contains("Không tìm thấy");
        assertThat(get(OFFICER, "/members/" + member))
                .hasStatusOk()
                .bodyText()
                .contains("Đã thu hồi lúc 16/01/2020");
        assertThat(get(STRANGER, "/members/" + member)).hasStatus(404);
    }

    @Test
    void refusesACellThatDoesNotLiveOnThatDay() {
        assertThat(
                        post(
                                OFFICER,
                                "/members/new",
                                with(
                                        newcomer("Lý Thị Sớm", "N-3"),
                                        "cell",
                                        "48",
                                        "effectiveOn",
                                        "31/12/2009")))
                .hasStatus(422)
                .bodyText()
                .contains("chi bộ này chưa hoạt động");
    }

    private static Viewer viewer(int organization, Role role, boolean rows) {
        return new Viewer("huong", false, List.of(new Grant(organization, role, rows)), null);
    }

    private long somebody(String name, String admitted) {
        return enter(name, admitted, NORTH);
    }

    private long enter(String name, String admitted, int cell) {
        var person =
                new NewMember(
                        "M-" + ++number,
                        name,
                        "MALE",
                        new BirthDate(LocalDate.parse("1990-05-19"), Precision.DAY),
                        "01",
                        "NONE",
                        null,
                        "UNIVERSITY",
                        "NONE",
                        "STATE_OFFICIAL",
                        null,
                        null);
        var decision = new Decision("12-QĐ/ĐUK", LocalDate.parse(admitted), "Đảng ủy Khối");
        var entry =
                new Entry(
                        MovementKind.ADMISSION,
                        LocalDate.parse(admitted),
                        cell,
                        null,
                        null,
                        null,
                        null,
                        null,
                        decision,
                        null);
        return done(memberships.enter(OFFICER, person, entry, true)).member();
    }

    private void record(long member, MovementKind kind, String day, @Nullable Integer cell) {
        done(
                memberships.record(
                        OFFICER,
                        member,
                        new Entry(
                                kind,
                                LocalDate.parse(day),
                                cell,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Decision.NONE,
                                null)));
    }

    private static RecordOutcome.Recorded done(RecordOutcome outcome) {
        assertThat(outcome).isInstanceOf(RecordOutcome.Recorded.class);
        return (RecordOutcome.Recorded) outcome;
    }

    private static Map<String, String> newcomer(String name, String code) {
        return Map.ofEntries(
                Map.entry("kind", "ADMISSION"),
                Map.entry("fullName", name),
                Map.entry("code", code),
                Map.entry("sex", "MALE"),
                Map.entry("born", "19/5/1990"),
                Map.entry("ethnicity", "01"),
                Map.entry("religion", "NONE"),
                Map.entry("professional", "UNIVERSITY"),
                Map.entry("theory", "NONE"),
                Map.entry("occupation", "FARMER"),
                Map.entry("effectiveOn", "2/9/2018"),
                Map.entry("cell", "32"));
    }

    private static Map<String, String> death(String day, String step) {
        return Map.of("kind", "DEATH", "effectiveOn", day, "step", step);
    }

    private static Map<String, String> with(Map<String, String> fields, String step) {
        return with(fields, "step", step);
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private int facts(long member) {
        return sql.fetchSingle("select count(*) from members.movement where member_id = ?", member)
                .get(0, int.class);
    }

    private long onlyFact(long member) {
        return sql.fetchSingle("select id from members.movement where member_id = ?", member)
                .get(0, long.class);
    }

    private MvcTestResult get(Viewer viewer, String address) {
        return pages(viewer).get().uri(URI.create(address.replace(" ", "%20"))).exchange();
    }

    private MvcTestResult post(Viewer viewer, String address, Map<String, String> fields) {
        var request = pages(viewer).post().uri(address);
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// The members' controllers alone, asked by `viewer`, without the sign-in before them.
    private MockMvcTester pages(Viewer viewer) {
        var controllers =
                List.of(
                        context.getBean(MemberListController.class),
                        context.getBean(MemberExportController.class),
                        context.getBean(MemberController.class),
                        context.getBean(MovementController.class),
                        context.getBean(NewcomerController.class),
                        context.getBean(CorrectionController.class));
        var resolvers = new ArrayList<HandlerMethodArgumentResolver>();
        resolvers.add(new Asking(viewer));
        context.getBeansOfType(WebMvcConfigurer.class)
                .values()
                .forEach(shell -> shell.addArgumentResolvers(resolvers));
        return MockMvcTester.of(
                controllers,
                builder ->
                        builder.setCustomArgumentResolvers(
                                        resolvers.toArray(HandlerMethodArgumentResolver[]::new))
                                .setControllerAdvice(
                                        context.getBeansWithAnnotation(ControllerAdvice.class)
                                                .values()
                                                .toArray())
                                .build());
    }

    private record Asking(Viewer viewer) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Viewer.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return viewer;
        }
    }
}
