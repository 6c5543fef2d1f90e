package vn.dangvu.radar.web;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.radar.AlertWords;
import vn.dangvu.radar.Entry;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Puts entries into the words of a page.
record RadarWords(Texts texts, LocalDate day) {

    /// What is due within a week is soon.
    private static final int SOON = 7;

    AlertWords alerts() {
        return new AlertWords(texts);
    }

    String page(String key, Object... facts) {
        return texts.get("radar.page." + key, facts);
    }

    String number(int number) {
        return Formats.of(texts).number(number);
    }

    String date(LocalDate date) {
        return Formats.of(texts).date(date);
    }

    RadarPage.Line line(Entry entry) {
        var alert = entry.alert();
        var due = alert.due();
        return new RadarPage.Line(
                alerts().heading(alert.kind()),
                alert.who(),
                alert.member() == null ? null : "/members/" + alert.member(),
                entry.where(),
                "/organizations/" + alert.organization(),
                due == null ? null : due(due),
                alerts().sentence(alert),
                new Crumb(
                        entry.recordable() ? alerts().act(alert.kind()) : page("look"),
                        entry.address()));
    }

    private RadarPage.Due due(LocalDate due) {
        int days = (int) ChronoUnit.DAYS.between(day, due);
        if (days < 0) {
            return new RadarPage.Due(date(due), page("late", -days), "alert-circle", "bad");
        } else if (days == 0) {
            return new RadarPage.Due(date(due), page("today"), "clock", "warn");
        }
        return new RadarPage.Due(
                date(due),
                page("left", days),
                days <= SOON ? "clock" : "calendar",
                days <= SOON ? "warn" : "quiet");
    }
}
