package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Vacancy;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Puts what waits to be done into words, kind by kind.
///
/// @param chosen the only kind that is shown, or null
/// @param recordable where the viewer may record
record VacancyPages(
        Here here,
        Vacancy.@Nullable Kind chosen,
        Map<Vacancy.Kind, Integer> counts,
        Set<OrganizationId> recordable) {

    /// So many of each kind stand beside the others; a kind alone shows all.
    private static final int FIRST = 10;

    VacancyPage page(List<Vacancy> found, List<Option> organizations) {
        var words = here.words();
        var day = here.today();
        return new VacancyPage(
                List.of(
                        new Chip(
                                words.page("chip.organization"),
                                here.itself().shortName(),
                                "#organization",
                                null),
                        Chip.fixed(words.page("chip.day"), words.date(day))),
                here.id().value(),
                organizations,
                counts.keySet().stream().sorted().map(this::count).toList(),
                counts.keySet().stream()
                        .sorted()
                        .filter(kind -> chosen == null || chosen == kind)
                        .map(kind -> group(kind, found))
                        .toList(),
                chosen == null ? null : address(null),
                "/figures?organization=%s&from=%s&to=%s#committees"
                        .formatted(here.id(), day.withDayOfYear(1), day));
    }

    private VacancyPage.Count count(Vacancy.Kind kind) {
        return new VacancyPage.Count(
                new VacancyWords(here.words()).kind(kind),
                here.words().number(Objects.requireNonNull(counts.get(kind))),
                address(kind),
                kind == chosen);
    }

    private VacancyPage.Group group(Vacancy.Kind kind, List<Vacancy> found) {
        var words = here.words();
        int count = Objects.requireNonNull(counts.get(kind));
        var lines =
                found.stream()
                        .filter(one -> one.kind() == kind)
                        .limit(chosen == null ? FIRST : Integer.MAX_VALUE)
                        .map(this::line)
                        .toList();
        int others = count - lines.size();
        return new VacancyPage.Group(
                new VacancyWords(words).kind(kind),
                words.number(count),
                words.texts().get("committees.vacancy.about." + kind),
                lines,
                others > 0
                        ? new Crumb(
                                words.page("vacancies.others", words.number(others)), address(kind))
                        : null);
    }

    private VacancyPage.Line line(Vacancy one) {
        var told = new VacancyWords(here.words());
        String leadership = "/organizations/" + one.organization() + "/committee";
        return new VacancyPage.Line(
                one.name(),
                one.code(),
                leadership,
                told.sentence(one),
                recordable.contains(one.organization())
                        ? told.act(one)
                        : new Crumb(here.words().page("vacancies.look"), leadership));
    }

    private String address(Vacancy.@Nullable Kind kind) {
        return "/committees/vacancies?organization="
                + here.id()
                + (kind == null ? "" : "&kind=" + kind);
    }
}
