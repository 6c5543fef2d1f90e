package vn.dangvu.radar;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;

import vn.dangvu.access.AccessLog;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A source with more of one kind than a calendar holds: one late since each of the last days, and
/// some to come.
record Crowd(int late, int coming) implements DeadlineSource {

    private static final String KIND = "members.probationEnding";

    /// A radar that knows nothing else.
    Radar radar(ApplicationContext context) {
        var sources = new StaticListableBeanFactory();
        sources.addBean("crowd", this);
        return radar(context, sources);
    }

    static Radar radar(ApplicationContext context, StaticListableBeanFactory sources) {
        return new Radar(
                sources.getBeanProvider(DeadlineSource.class),
                context.getBean(Organizations.class),
                context.getBean(RadarPlaceStore.class),
                context.getBean(AccessLog.class));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        int cell = scope.ranges().getFirst().lo();
        return Stream.concat(
                        IntStream.rangeClosed(1, late)
                                .mapToObj(at -> alert(cell, at, day.minusDays(1 + at % 100))),
                        IntStream.rangeClosed(1, coming)
                                .mapToObj(at -> alert(cell, late + at, day.plusDays(at))))
                .toList();
    }

    private static Alert alert(int cell, int number, LocalDate due) {
        return new Alert(
                KIND,
                new OrganizationId(cell),
                (long) number,
                "Người " + number,
                due,
                List.of(due),
                "/members/" + number);
    }
}
