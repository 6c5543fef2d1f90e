package vn.dangvu.admissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.kernel.Texts;

import java.time.LocalDate;

class ReadmissionRulesTests {

    private static final AdmissionPolicy POLICY =
            AdmissionPolicy.inForceOn(LocalDate.parse("2025-09-01"));

    @ParameterizedTest
    @ValueSource(strings = {"STRIKE_OFF.NO_MEETINGS", "WITHDRAWAL.OTHER"})
    void neverAdmitsAgainWhoeverGaveUpOrAskedToLeaveWithoutHardship(String ground) {
        assertThat(ReadmissionRules.never(ground, POLICY))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.excusable()).isFalse();
                    assertThat(reason.source()).hasToString("Quy định 294-QĐ/TW, điểm 3.5.2");
                    assertThat(Texts.VIETNAMESE.has(reason.key())).isTrue();
                    assertThat(Texts.ENGLISH.has(reason.key())).isTrue();
                });
    }

    @Test
    void leavesAllOthersToTheOtherRules() {
        for (String ground :
                new String[] {
                    "", "STRIKE_OFF.NO_FEE", "WITHDRAWAL.HARDSHIP", "EXPULSION.CONVICTED"
                }) {
            assertThat(ReadmissionRules.never(ground, POLICY)).isEmpty();
        }
    }
}
