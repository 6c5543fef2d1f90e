package vn.dangvu.radar;

import java.time.LocalDate;
import java.util.Collection;

/// How many entries there are.
///
/// @param late whose day has passed
/// @param coming whose day is to come
/// @param undated not right since ever
public record Tally(int late, int coming, int undated) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public static Tally of(Collection<Alert> alerts, LocalDate day) {
        int late = (int) alerts.stream().filter(alert -> alert.lateOn(day)).count();
        int undated = (int) alerts.stream().filter(alert -> alert.due() == null).count();
        return new Tally(late, alerts.size() - late - undated, undated);
    }

    public int all() {
        return late + coming + undated;
    }

    public Tally plus(Tally other) {
        return new Tally(late + other.late, coming + other.coming, undated + other.undated);
    }
}
