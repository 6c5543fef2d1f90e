package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Route;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

class MovementFormTests {

    static final LocalDate TODAY = LocalDate.parse("2020-01-16");

    @Test
    void readsWhatWasTyped() {
        var form =
                MovementForm.of(
                        Map.of(
                                "effectiveOn", " 3.2.19 ",
                                "cell", "32",
                                "standing", "PROBATIONARY",
                                "elsewhere", "Đảng  bộ huyện",
                                "decisionNumber", "12-QĐ/ĐUK",
                                "decisionDate", "1-2-2019"));

        assertThat(form.read(MovementKind.TRANSFER_IN, TODAY).value())
                .isEqualTo(
                        new Entry(
                                MovementKind.TRANSFER_IN,
                                LocalDate.parse("2019-02-03"),
                                32,
                                Standing.PROBATIONARY,
                                null,
                                "Đảng bộ huyện",
                                null,
                                null,
                                new Decision("12-QĐ/ĐUK", LocalDate.parse("2019-02-01"), null),
                                null));
    }

    @Test
    void asksHowFarOnlyOfATransferThatCrosses() {
        var form = MovementForm.of(Map.of("effectiveOn", "3/2/2019", "route", "OTHER_PROVINCE"));
        var unknown = MovementForm.of(Map.of("effectiveOn", "3/2/2019", "route", "FAR"));

        assertThat(Objects.requireNonNull(form.read(MovementKind.TRANSFER_OUT, TODAY).value()))
                .satisfies(entry ->
                        assertThat(MovementForm.of(entry).route()).isEqualTo("OTHER_PROVINCE"))
                .extracting(Entry::route)
                .isEqualTo(Route.OTHER_PROVINCE);
        assertThat(Objects.requireNonNull(form.read(MovementKind.DEATH, TODAY).value()).route())
                .isNull();
        assertThat(unknown.read(MovementKind.TRANSFER_OUT, TODAY).flaws())
                .containsExactly(Flaw.of("route", "unknown"));
    }

    @Test
    void comesBackFromAnEntryAsItWasTyped() {
        var typed =
                Map.of(
                        "effectiveOn",
                        "03/02/2019",
                        "cell",
                        "32",
                        "note",
                        "sổ cũ",
                        "decisionDate",
                        "01/02/2019");
        var entry =
                Objects.requireNonNull(
                        MovementForm.of(typed).read(MovementKind.INTERNAL_TRANSFER, TODAY).value());

        assertThat(MovementForm.of(entry)).isEqualTo(MovementForm.of(typed));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var form =
                MovementForm.of(
                        Map.of(
                                "until",
                                "2/13/2020",
                                "decisionDate",
                                "3/2",
                                "note",
                                "x".repeat(501)));

        assertThat(form.read(MovementKind.TRANSFER_IN, TODAY).flaws())
                .extracting(flaw -> flaw.field() + " " + flaw.name())
                .containsExactly(
                        "effectiveOn missing.effectiveOn",
                        "cell missing.cell",
                        "standing missing.standing",
                        "until date.MONTH_FIRST",
                        "decisionDate date.NO_YEAR",
                        "note tooLong");
    }

    @Test
    void asksForACardNumberOnlyWhereACardIsIssued() {
        var form = MovementForm.of(Map.of("effectiveOn", "3/2/2019", "cardNumber", ""));

        assertThat(form.read(MovementKind.CARD_ISSUE, TODAY).flaws())
                .extracting(Flaw::field)
                .containsExactly("cardNumber");
        assertThat(form.read(MovementKind.DEATH, TODAY).flaws()).isEmpty();
    }

    @Test
    void readsACardNumberWithTheGapsThatArePrintedInIt() {
        var form = MovementForm.of(Map.of("effectiveOn", "3/2/2019", "cardNumber", "36 012.345"));

        assertThat(Objects.requireNonNull(form.read(MovementKind.CARD_ISSUE, TODAY).value()))
                .extracting(Entry::cardNumber)
                .isEqualTo("36012345");
    }

    @Test
    void asksForAWholeDay() {
        assertThat(
                        MovementForm.of(Map.of("effectiveOn", "2/2019"))
                                .read(MovementKind.DEATH, TODAY)
                                .flaws())
                .containsExactly(Flaw.of("effectiveOn", "date.NOT_WHOLE"));
    }

    @Test
    void keepsABirthDateAsExactAsThePapers() {
        var reader = new FieldReader(TODAY);

        assertThat(reader.birthDate("born", "2/1962"))
                .isEqualTo(new BirthDate(LocalDate.of(1962, 2, 1), Precision.MONTH));
        assertThat(reader.birthDate("born", "1962"))
                .isEqualTo(new BirthDate(LocalDate.of(1962, 1, 1), Precision.YEAR));
        assertThat(reader.flaws()).isEmpty();
    }

    @Test
    void writesAShoutedNameAsPapersDoAndRefusesNumbers() {
        var reader = new FieldReader(TODAY);

        assertThat(reader.name("fullName", "NGUYỄN VĂN ÂN")).isEqualTo("Nguyễn Văn Ân");
        assertThat(reader.name("fullName", "Đặng Lê-Na")).isEqualTo("Đặng Lê-Na");
        assertThat(reader.flaws()).isEmpty();
        reader.name("fullName", "Ân");
        reader.name("fullName", "Nguyễn Văn 5");
        assertThat(reader.flaws()).hasSize(2).allMatch(flaw -> flaw.name().equals("notAName"));
    }

    /// So they are named in Lâm Đồng, and so they stand in lists that were brought in.
    @Test
    void takesOneWordWithAnApostropheForAFullName() {
        var reader = new FieldReader(TODAY);

        assertThat(reader.name("fullName", "K'Sơn")).isEqualTo("K'Sơn");
        assertThat(reader.name("fullName", "K’BREN")).isEqualTo("K’Bren");
        assertThat(reader.flaws()).isEmpty();
        reader.name("fullName", "K'");
        reader.name("fullName", "'Sơn");
        assertThat(reader.flaws()).hasSize(2).allMatch(flaw -> flaw.name().equals("notAName"));
    }

    @Test
    void composesLettersThatCameInPieces() {
        assertThat(FieldReader.tidy("Nguye\u0302\u0303n")).isEqualTo("Nguyễn");
    }
}
