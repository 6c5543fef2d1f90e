package vn.dangvu.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.AuditTrail.Reference;
import vn.dangvu.audit.Entry;
import vn.dangvu.audit.SubjectNames;
import vn.dangvu.audit.SubjectNames.Name;
import vn.dangvu.kernel.Texts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// Entries read as sentences of the reader's language, those of earlier versions too.
class AuditWordsTests {

    private static final Map<Reference, Name> NAMES =
            Map.of(
                    new Reference(SubjectNames.ACCOUNT, "ha.nv"), new Name("Nguyễn Văn Hà", null),
                    new Reference(SubjectNames.ORGANIZATION, "48"), new Name("Chi bộ Đông", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    signIn.wrong                            | sai tên đăng nhập hoặc mật khẩu
                    signIn.code                             | sai mã xác thực hai bước
                    signIn.held                             | đã thử sai quá nhiều lần, phải chờ
                    LockedException                         | đã thử sai quá nhiều lần, phải chờ
                    BadCredentialsException                 | sai tên đăng nhập, mật khẩu hoặc mã xác thực
                    signIn.other SomeException              | việc đăng nhập gặp lỗi
                    GET /members/77                         | trang /members/77
                    members 2021-06-01                      | danh sách đảng viên ngày 01/06/2021
                    fields sex, joinedOn                    | các mục: giới tính, ngày vào Đảng
                    figure members.closing 2021-01-01 2021-12-31 | danh sách của chỉ tiêu “Đảng viên có đến cuối kỳ”, kỳ 01/01/2021 – 31/12/2021
                    members.closing Period[from=2021-01-01, to=2021-12-31] | danh sách của chỉ tiêu “Đảng viên có đến cuối kỳ”, kỳ 01/01/2021 – 31/12/2021
                    figure gone.since 2021-01-01 2021-01-01 | danh sách của chỉ tiêu “gone.since”, kỳ 01/01/2021
                    figure broken 2021-13-01 2021-12-31     | figure broken 2021-13-01 2021-12-31
                    a word of another version               | a word of another version
                    """)
    void aDetailIsSaidInWords(String kept, String said) {
        assertThat(new DetailWords(Texts.VIETNAMESE).of(kept)).isEqualTo(said);
    }

    @Test
    void theSameIsSaidInEnglish() {
        var words = new DetailWords(Texts.ENGLISH);

        assertThat(words.of("signIn.noAccount"))
                .isEqualTo("shared account proved, but nobody here has that name");
        assertThat(words.of("figure members.closing 2021-01-01 2021-12-31"))
                .contains("01/01/2021 – 31/12/2021")
                .doesNotContain("members.closing");
    }

    @Test
    void valuesOfFieldsAreWordsAndDaysOfTheReader() {
        var line =
                line(
                        Act.MOVEMENT_CORRECTED,
                        "{\"kind\":\"SUSPENSION\",\"effectiveOn\":\"2021-05-31\"}",
                        """
                        {"kind":"EXPULSION","effectiveOn":"2021-06-01","standing":"OFFICIAL",\
                        "cell":"48","decision":"12-QĐ/ĐU"}\
                        """);

        assertThat(line.changes())
                .contains(
                        new AuditPage.Change("Loại", "Đình chỉ sinh hoạt", "Khai trừ"),
                        new AuditPage.Change("Ngày hiệu lực", "31/05/2021", "01/06/2021"),
                        new AuditPage.Change("Tư cách", "—", "Chính thức"),
                        new AuditPage.Change("Chi bộ", "—", "Chi bộ Đông"),
                        new AuditPage.Change("Quyết định", "—", "12-QĐ/ĐU"));
        assertThat(line.anew()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST_RECORDED, kind, ELECTED, Bầu",
        "POST_RECORDED, body, CELL_COMMITTEE, Chi ủy",
        "POST_RECORDED, position, SECRETARY, Bí thư",
        "MANDATE_RECORDED, kind, DELEGATED_POWERS, Được giao quyền cấp trên cơ sở",
        "ATTRIBUTE_CHANGED, kind, FRONT, Mặt trận Tổ quốc",
        "ACCOUNT_CHANGED, administrator, true, có",
        "RETURNED, preparedBy, ha.nv, Nguyễn Văn Hà (ha.nv)",
        "MOVEMENT_RECORDED, kind, UNHEARD_OF, UNHEARD_OF"
    })
    void theSameWordMeansWhatItsActMeans(Act act, String field, String kept, String said) {
        var line = line(act, null, "{\"%s\":\"%s\"}".formatted(field, kept));

        assertThat(line.changes()).extracting(AuditPage.Change::after).containsExactly(said);
    }

    @Test
    void aReasonBelongsToTheSentenceAndIsNoChange() {
        var given = line(Act.FIELD_REVEALED, null, "{\"reason\":\"Đối chiếu hồ sơ\"}");
        var changed = line(Act.MEMBER_CHANGED, "{\"reason\":\"cũ\"}", "{\"reason\":\"mới\"}");

        assertThat(given.reason()).isEqualTo("Đối chiếu hồ sơ");
        assertThat(given.changes()).isEmpty();
        assertThat(changed.reason()).isEmpty();
        assertThat(changed.changes()).containsExactly(new AuditPage.Change("Lý do", "cũ", "mới"));
    }

    @Test
    void aReasonAboutAMemberIsForWhoMayOpenTheRecord() {
        var hidden = entry("ha.nv", null, Act.FIELD_REVEALED, 77L, null, "{\"reason\":\"kín\"}");

        assertThat(words().line(hidden, NAMES).reason()).isEmpty();
    }

    @Test
    void whoActedIsCalledByNameBesideTheUsername() {
        assertThat(actor("ha.nv", null)).isEqualTo("Nguyễn Văn Hà (ha.nv)");
        assertThat(actor("ai.do", "ha.nv"))
                .isEqualTo("ai.do (theo chuẩn bị của Nguyễn Văn Hà (ha.nv))");
        assertThat(actor("operator", null)).isEqualTo("Người quản trị tại máy chủ");
        assertThat(actor("system", null)).isEqualTo("Hệ thống");
        assertThat(actor("?", null)).isEqualTo("Người không có tài khoản");
    }

    private static String actor(String actor, @Nullable String onBehalf) {
        var entry = entry(actor, onBehalf, Act.SIGNED_IN, null, null, null);
        return words().line(entry, NAMES).actor();
    }

    private static AuditPage.Line line(Act act, @Nullable String before, @Nullable String after) {
        return words().line(entry("ha.nv", null, act, null, before, after), NAMES);
    }

    private static AuditWords words() {
        return new AuditWords(Texts.VIETNAMESE, ZoneOffset.UTC);
    }

    private static Entry entry(
            String actor,
            @Nullable String onBehalf,
            Act act,
            @Nullable Long member,
            @Nullable String before,
            @Nullable String after) {
        return new Entry(
                1,
                Instant.EPOCH,
                actor,
                onBehalf,
                null,
                act.name(),
                null,
                member,
                null,
                null,
                before,
                after,
                null);
    }
}
