package vn.dangvu.sample;

import java.time.LocalDate;

/// A decision on paper; its number is known once [Decisions#number] has run.
final class Decision {

    final String series;
    final String issuer;
    final LocalDate day;
    String number = "";

    Decision(String series, String issuer, LocalDate day) {
        this.series = series;
        this.issuer = issuer;
        this.day = day;
    }
}
