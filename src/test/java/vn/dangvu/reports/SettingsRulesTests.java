package vn.dangvu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.reports.SettingsDraft.Field;
import vn.dangvu.reports.SettingsDraft.Objection;

import java.time.LocalDate;

class SettingsRulesTests {

    static final SettingsDraft SIGNED = SettingsDraft.of(LamDong.SIGNED);

    @Test
    void readsBackWhatItWrote() {
        assertThat(SettingsRules.objectionsTo(SIGNED, 2019)).isEmpty();
        assertThat(SettingsRules.read(SIGNED)).isEqualTo(LamDong.SIGNED);
    }

    @Test
    void acceptsAnEmptyFormAsADraft() {
        var empty = new SettingsDraft("", "", "", "", "", "", "", "", "", "");

        assertThat(SettingsRules.objectionsTo(empty, 2019)).isEmpty();
        assertThat(SettingsRules.read(empty).admissionTarget()).isNull();
        assertThat(SettingsRules.read(empty).dated()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-BC/ĐUK", "12-BC/ĐU", "123-BC/CB.2", "Số 02 - BC / ĐUK"})
    void acceptsNumbersAsPartyDocumentsBearThem(String number) {
        assertThat(SettingsRules.objectionsTo(numbered(number), 2019)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2-BC/ĐUK", "00-BC/ĐUK", "Số: 02-BC/ĐUK", "02/BC-ĐUK", "02-NQ/ĐUK", "02-BC"})
    void refusesNumbersOfAnotherLayout(String number) {
        assertThat(SettingsRules.objectionsTo(numbered(number), 2019))
                .containsExactly(new Objection(Field.NUMBER, "number"));
    }

    @Test
    void keepsANumberWithoutItsWord() {
        assertThat(SettingsRules.read(numbered("Số 02 - BC/ĐUK")).number()).isEqualTo("02-BC/ĐUK");
    }

    @ParameterizedTest
    @CsvSource({"16/01/2020", "16-1-2020", "16.1.20"})
    void readsDatesInAnyUsualWay(String dated) {
        assertThat(SettingsRules.read(dated(dated)).dated()).isEqualTo(LocalDate.of(2020, 1, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "30/02/2020, date",
        "tháng một, date",
        "30/09/2019, dateOutside",
        "01/01/2021, dateOutside"
    })
    void refusesDaysThatCannotBe(String dated, String reason) {
        assertThat(SettingsRules.objectionsTo(dated(dated), 2019))
                .containsExactly(new Objection(Field.DATED, reason));
    }

    @ParameterizedTest
    @CsvSource({"01/10/2019", "31/12/2020"})
    void acceptsTheFirstAndTheLastDayOfSigning(String dated) {
        assertThat(SettingsRules.objectionsTo(dated(dated), 2019)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "12,5", "nhiều", "1000000"})
    void asksForAWholeNumberAsTarget(String target) {
        assertThat(SettingsRules.objectionsTo(aimed(target), 2019))
                .containsExactly(new Objection(Field.ADMISSION_TARGET, "target"));
    }

    @Test
    void readsATargetWithItsPoint() {
        assertThat(SettingsRules.read(aimed("1.200")).admissionTarget()).isEqualTo(1200);
    }

    @ParameterizedTest
    @CsvSource({
        "BÍ THƯ, Nguyễn Văn Ân, SIGNED_FOR, signedFor",
        "T/M BAN THƯỜNG VỤ, TS. Nguyễn Văn Ân, SIGNER_NAME, signerName",
        "K/T BÍ THƯ, PGS TS Trần Thị Hoa, SIGNER_NAME, signerName"
    })
    void refusesSignaturesOfAnotherLayout(
            String signedFor, String name, Field field, String reason) {
        assertThat(SettingsRules.objectionsTo(signed(signedFor, name), 2019))
                .containsExactly(new Objection(field, reason));
    }

    @Test
    void doesNotTakeANameForATitle() {
        assertThat(SettingsRules.objectionsTo(signed("T/M CHI BỘ", "Tsan Văn Bảo"), 2019))
                .isEmpty();
    }

    @Test
    void asksForThePlaceOfFilingAsTheLastRecipient() {
        assertThat(SettingsRules.objectionsTo(sentTo("Lưu Văn phòng\nTỉnh ủy"), 2019))
                .containsExactly(new Objection(Field.RECIPIENTS, "recipients"));
        assertThat(SettingsRules.read(sentTo("- Tỉnh ủy,\n\n- Lưu Văn phòng.")).recipients())
                .containsExactly("Tỉnh ủy", "Lưu Văn phòng");
        assertThat(SettingsRules.objectionsTo(sentTo("Tỉnh ủy\n".repeat(20) + "Lưu"), 2019))
                .containsExactly(new Objection(Field.RECIPIENTS, "recipientsTooLong"));
    }

    @Test
    void refusesLinesThatNoPaperHolds() {
        assertThat(SettingsRules.objectionsTo(signed("T/M CHI BỘ", "A".repeat(201)), 2019))
                .containsExactly(new Objection(Field.SIGNER_NAME, "tooLong"));
    }

    private static SettingsDraft numbered(String number) {
        return draft("", number, "", "", "", "");
    }

    private static SettingsDraft dated(String dated) {
        return draft("", "", dated, "", "", "");
    }

    private static SettingsDraft aimed(String target) {
        return draft(target, "", "", "", "", "");
    }

    private static SettingsDraft signed(String signedFor, String name) {
        return draft("", "", "", signedFor, name, "");
    }

    private static SettingsDraft sentTo(String recipients) {
        return draft("", "", "", "", "", recipients);
    }

    private static SettingsDraft draft(
            String target,
            String number,
            String dated,
            String signedFor,
            String name,
            String sentTo) {
        return new SettingsDraft(target, number, "", dated, "", "", signedFor, "", name, sentTo);
    }
}
