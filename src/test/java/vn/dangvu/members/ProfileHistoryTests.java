package vn.dangvu.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.members.BirthDate.Precision;
import vn.dangvu.members.ProfileHistory.Version;

import java.time.LocalDate;
import java.util.List;

class ProfileHistoryTests {

    static final LocalDate BEGINNING = Profile.BEGINNING;
    static final LocalDate D2015 = LocalDate.parse("2015-01-01");
    static final LocalDate D2018 = LocalDate.parse("2018-01-01");
    static final LocalDate D2019 = LocalDate.parse("2019-01-01");

    @Test
    void changesWhatHoldsFromTheDayOnAndNothingBefore() {
        var history = history(new Version(BEGINNING, person("UNIVERSITY", "Huế")));

        assertThat(history.changed(D2018, person("MASTER", "Huế")))
                .containsExactly(new Version(D2018, person("MASTER", "Huế")));
    }

    @Test
    void carriesAChangeThroughLaterVersionsThatOnlyRepeatWhatItReplaces() {
        var history =
                history(
                        new Version(BEGINNING, person("UNIVERSITY", "Huế")),
                        new Version(D2018, person("UNIVERSITY", "Vinh")));

        assertThat(history.changed(D2015, person("MASTER", "Vinh")))
                .containsExactly(
                        new Version(D2015, person("MASTER", "Huế")),
                        new Version(D2018, person("MASTER", "Vinh")));
    }

    @Test
    void stopsAChangeWhereALaterVersionSaysSomethingOfItsOwn() {
        var history =
                history(
                        new Version(BEGINNING, person("COLLEGE", "Huế")),
                        new Version(D2018, person("MASTER", "Huế")),
                        new Version(D2019, person("COLLEGE", "Huế")));

        assertThat(history.changed(D2015, person("UNIVERSITY", "Huế")))
                .containsExactly(new Version(D2015, person("UNIVERSITY", "Huế")));
    }

    @Test
    void correctsTheVersionOfTheSameDay() {
        var history =
                history(
                        new Version(BEGINNING, person("COLLEGE", "Huế")),
                        new Version(D2018, person("MASTER", "Huế")));

        assertThat(history.changed(D2018, person("DOCTORATE", "Huế")))
                .containsExactly(new Version(D2018, person("DOCTORATE", "Huế")));
    }

    @Test
    void correctsAMistakeAsFarBackAsItWasRepeated() {
        var history =
                history(
                        new Version(BEGINNING, person("COLLEGE", "Huế")),
                        new Version(D2015, person("COLLEGE", "Vin")),
                        new Version(D2018, person("MASTER", "Vin")));

        assertThat(history.corrected(person("MASTER", "Vinh")))
                .containsExactly(
                        new Version(D2015, person("COLLEGE", "Vinh")),
                        new Version(D2018, person("MASTER", "Vinh")));
    }

    @Test
    void writesNothingWhereNothingIsNew() {
        var history = history(new Version(BEGINNING, person("COLLEGE", "Huế")));

        assertThat(history.corrected(person("COLLEGE", "Huế"))).isEmpty();
        assertThat(history.changed(D2018, person("COLLEGE", "Huế"))).isEmpty();
    }

    private static ProfileHistory history(Version... versions) {
        return new ProfileHistory(List.of(versions));
    }

    private static Attributes person(String professional, String hometown) {
        return new Attributes(
                "Ân",
                "MALE",
                new BirthDate(LocalDate.parse("1990-05-19"), Precision.DAY),
                null,
                "01",
                "NONE",
                hometown,
                null,
                professional,
                null,
                "NONE",
                "OTHER",
                null,
                null);
    }
}
