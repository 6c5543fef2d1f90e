package vn.dangvu.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.candidates.Village.ABROAD;
import static vn.dangvu.candidates.Village.KHOI;
import static vn.dangvu.candidates.Village.NORTH;
import static vn.dangvu.candidates.Village.OFFICER;
import static vn.dangvu.candidates.Village.SOUTH;
import static vn.dangvu.candidates.Village.STRANGER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.candidates.Village;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.organizations.OrganizationId;

import java.util.List;

/// Who should go to a class, counted and found.
@CourseTest
class EntitlementsTests {

    @Autowired Village village;
    @Autowired Entitlements entitlements;

    @Test
    void saysHowManyThereAreAlsoOfThoseWhoAreNotShown() {
        for (String name : List.of("Kha Thị Đếm", "Khổng Thị Đếm", "Khương Thị Đếm")) {
            village.candidate(name, SOUTH);
        }

        var first = found("đếm", 2);
        assertThat(first.people())
                .extracting(Entitled::name)
                .containsExactly("Kha Thị Đếm", "Khổng Thị Đếm");
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.cut()).isTrue();
        assertThat(found("đếm", 3).cut()).isFalse();
        assertThat(found("không ai tên thế", 3).total()).isZero();
    }

    @Test
    void findsByPartsOfANameByCodeAndByCell() {
        long who = village.candidate("Lò Thị Tìm Kiếm", SOUTH);

        for (String words :
                List.of("tim kiem", "kiếm", village.code(who).toLowerCase(), "lo nam kiem")) {
            assertThat(found(words, 9).people())
                    .as(words)
                    .extracting(Entitled::learner)
                    .contains(Learner.candidate(who));
        }
        assertThat(found("kiếm bắc", 9).people()).isEmpty();
    }

    @Test
    void namesWhoWasChosenOnlyWhereTheRecordIsOpen() {
        long here = village.candidate("Lò Thị Đây", NORTH);
        long abroad = village.candidate("Lò Thị Kia", ABROAD);
        var both = List.of(Learner.candidate(here), Learner.candidate(abroad));

        assertThat(entitlements.chosen(OFFICER, CourseKind.AWARENESS, both))
                .extracting(Entitled::name)
                .containsExactly("Lò Thị Đây");
        assertThat(entitlements.chosen(STRANGER, CourseKind.AWARENESS, both))
                .extracting(Entitled::name)
                .containsExactly("Lò Thị Kia");
        assertThatThrownBy(() ->
                        entitlements.entitled(
                                STRANGER, new OrganizationId(KHOI), CourseKind.AWARENESS, "", 9))
                .isInstanceOf(NotFound.class);
    }

    private EntitledPage found(String words, int limit) {
        return entitlements.entitled(
                OFFICER, new OrganizationId(KHOI), CourseKind.AWARENESS, words, limit);
    }
}
