package vn.dangvu.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.transfers.Way.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Standing;
import vn.dangvu.transfers.SlipFile.Flaw;
import vn.dangvu.transfers.SlipFile.Reading;

/// A slip as a file: read back as it was written, and refused when it is anything else.
class SlipFileTests {

    private static final Slip SLIP =
            new Slip(
                    new Bearer(
                            "K’ Brèm \"Đạt\"",
                            "MALE",
                            new BirthDate(day("1990-05-01"), Precision.MONTH),
                            Standing.PROBATIONARY,
                            day("2025-03-02"),
                            null,
                            "36012345",
                            null),
                    "12/GTSHĐ",
                    day("2025-08-04"),
                    "Chi bộ Bắc, Đảng bộ Khối",
                    day("2025-08-01"),
                    "Lý lịch đảng viên");

    private static final Transfer TRANSFER = Way.asked("2025-08-01").slip("2025-08-04").transfer();

    @Test
    void comesBackAsItWasWritten() {
        var file = SlipFile.of(TRANSFER, SLIP);

        assertThat(SlipFile.read(file.bytes())).isEqualTo(new Reading.Read(file));
        assertThat(new String(file.bytes(), UTF_8))
                .contains("dangvu-transfer-1", "K’ Brèm", "Thành ủy Đà Lạt", "12/GTSHĐ");
    }

    @Test
    void findsEveryChangeOnTheWay() {
        String text = new String(SlipFile.of(TRANSFER, SLIP).bytes(), UTF_8);

        assertThat(flaw(text.replace("36012345", "36012346"))).isEqualTo(Flaw.DAMAGED);
        assertThat(flaw(text.replace("PROBATIONARY", "OFFICIAL"))).isEqualTo(Flaw.DAMAGED);
        assertThat(flaw(text.replace("2025-08-04", "2025-08-05"))).isEqualTo(Flaw.DAMAGED);
        assertThat(flaw(text.replace("\"temporary\" : false", "\"temporary\" : true")))
                .isEqualTo(Flaw.DAMAGED);
    }

    @Test
    void saysWhatIsWrongWithWhatIsNoSlip() {
        String text = new String(SlipFile.of(TRANSFER, SLIP).bytes(), UTF_8);

        assertThat(flaw("")).isEqualTo(Flaw.NO_FILE);
        assertThat(flaw("x".repeat(SlipFile.LARGEST + 1))).isEqualTo(Flaw.TOO_LARGE);
        assertThat(flaw("PK\u0003\u0004")).isEqualTo(Flaw.NOT_JSON);
        assertThat(flaw(text.substring(0, text.length() / 2))).isEqualTo(Flaw.NOT_JSON);
        assertThat(flaw("[1, 2]")).isEqualTo(Flaw.NOT_JSON);
        assertThat(flaw("{\"hello\": 1}")).isEqualTo(Flaw.NOT_JSON);
        assertThat(flaw("{}")).isEqualTo(Flaw.OTHER_FORMAT);
        assertThat(flaw("null")).isEqualTo(Flaw.NOT_JSON);
        assertThat(flaw(text.replace("dangvu-transfer-1", "dangvu-transfer-9")))
                .isEqualTo(Flaw.OTHER_FORMAT);
        assertThat(flaw(text.replace("2025-08-04", "4/8/2025"))).isEqualTo(Flaw.INCOMPLETE);
        assertThat(flaw(text.replace("WITHIN_PROVINCE", "FAR"))).isEqualTo(Flaw.INCOMPLETE);
        assertThat(flaw(text.replaceAll("(?s)\"person\" : \\{.*?}", "\"person\" : null")))
                .isEqualTo(Flaw.INCOMPLETE);
        assertThat(flaw("[".repeat(50_000))).isEqualTo(Flaw.NOT_JSON);
    }

    private static @Nullable Flaw flaw(String text) {
        return SlipFile.read(text.getBytes(UTF_8)) instanceof Reading.Malformed(var flaw)
                ? flaw
                : null;
    }
}
