package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SimilarTests {

    static final List<String> CODES =
            List.of("members.closing", "members.admitted", "members.readmitted", "cells.count");

    @Test
    void findsASlipOfAFewLettersTheNearestFirst() {
        assertThat(Similar.to("members.admited", CODES))
                .startsWith("members.admitted", "members.readmitted");
    }

    @Test
    void findsWhatHoldsTheWord() {
        assertThat(Similar.to("Closing", CODES)).containsExactly("members.closing");
    }

    @Test
    void offersNothingWhereNothingIsNear() {
        assertThat(Similar.to("weather", CODES)).isEmpty();
    }
}
