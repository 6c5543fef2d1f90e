package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.figures.Figures;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what an address or the small form above the figures asks for.
@Component
class Asking {

    /// Between code and name in the suggestions.
    private static final String BETWEEN = " · ";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int SUGGESTIONS = 200;

    private final Organizations organizations;
    private final Figures figures;
    private final Clock clock;

    Asking(Organizations organizations, Figures figures, Clock clock) {
        this.organizations = organizations;
        this.figures = figures;
        this.clock = clock;
    }

    /// Empty when the viewer sees no organization at all.
    ///
    /// @throws NotFound if the address names an organization that is not there for this viewer
    Optional<Asked> read(Viewer viewer, Map<String, String> sent, Texts texts) {
        return organization(viewer, sent.get("organization"))
                .map(organization -> read(viewer, organization, sent, texts));
    }

    Asked read(Viewer viewer, OrganizationId organization, Map<String, String> sent, Texts texts) {
        var errors = new ArrayList<FieldError>();
        var from = day(sent, "from", texts, errors);
        var to = day(sent, "to", texts, errors);
        var known = day(sent, "known", texts, errors);
        var on = day(sent, "on", texts, errors);
        var period = period(viewer, organization, from, to == null ? on : to, texts, errors);
        var where = organizations.get(viewer, organization, period.to());
        String place = text(sent, "place");
        if (!place.isEmpty() && !place.equals(suggestion(where))) {
            var other = named(viewer, place, period.to());
            if (other.isPresent()) {
                where = other.get();
                place = suggestion(where);
            } else {
                errors.add(
                        new FieldError(
                                "place", texts.get("figures.page.organization.unknown", place)));
            }
        }
        var formats = Formats.of(texts);
        var typed =
                new Asked.Typed(
                        place.isEmpty() ? suggestion(where) : place,
                        wrong(errors, "from") ? text(sent, "from") : formats.date(period.from()),
                        wrong(errors, "to") ? text(sent, "to") : formats.date(period.to()),
                        wrong(errors, "known")
                                ? text(sent, "known")
                                : known == null ? "" : formats.date(known));
        return new Asked(
                where,
                new FigureAddress(where.id(), period, known, treeDay(sent, period)),
                typed,
                List.copyOf(errors));
    }

    /// Nobody types the basis or its tree: what is not one of ours is as it was, or the period's
    /// end.
    private @Nullable LocalDate treeDay(Map<String, String> sent, Period period) {
        if (!text(sent, "basis").equals("restated")) {
            return null;
        }
        return DayInput.read(text(sent, "tree"), LocalDate.now(clock))
                                instanceof DayInput.Day(LocalDate day)
                        && day.isAfter(period.to())
                ? day
                : period.to();
    }

    /// What the field for an organization suggests.
    List<Option> suggestions(Viewer viewer, LocalDate day) {
        return organizations.search(viewer, "", day, SUGGESTIONS).stream()
                .map(found -> new Option(suggestion(found), found.officialName()))
                .toList();
    }

    private Optional<OrganizationId> organization(Viewer viewer, @Nullable String number) {
        if (number != null && !number.isBlank()) {
            if (!NUMBER.matcher(number).matches()) {
                throw new NotFound("organization " + number);
            }
            return Optional.of(new OrganizationId(Integer.parseInt(number)));
        }
        return organizations.roots(viewer, LocalDate.now(clock)).stream()
                .findFirst()
                .map(Organization::id);
    }

    /// By its code; else by words that only one organization has.
    private Optional<Organization> named(Viewer viewer, String place, LocalDate day) {
        String code = place.contains(BETWEEN) ? place.substring(0, place.indexOf(BETWEEN)) : place;
        return organizations
                .byCode(viewer, code.strip(), day)
                .or(() -> {
                    var found = organizations.search(viewer, place, day, 2);
                    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
                });
    }

    private Period period(
            Viewer viewer,
            OrganizationId organization,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Texts texts,
            List<FieldError> errors) {
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new FieldError("to", texts.get("figures.page.period.wrong")));
            return Period.year(from.getYear());
        }
        if (from != null) {
            return new Period(from, to == null ? LocalDate.of(from.getYear(), 12, 31) : to);
        }
        if (to != null) {
            return new Period(to.withDayOfYear(1), to);
        }
        return Period.year(
                figures.latestYear(viewer, organization).orElse(LocalDate.now(clock).getYear()));
    }

    private @Nullable LocalDate day(
            Map<String, String> sent, String field, Texts texts, List<FieldError> errors) {
        String typed = text(sent, field);
        return switch (DayInput.read(typed, LocalDate.now(clock))) {
            case DayInput.Day(LocalDate day) -> day;
            case DayInput.Nothing _ -> null;
            case DayInput.Wrong(var reason) when reason == DayInput.Reason.UNLIKELY_YEAR -> {
                String first = String.valueOf(DayInput.FIRST_YEAR);
                String last = String.valueOf(DayInput.LAST_YEAR);
                String range = texts.get("figures.page.day.range", typed, first, last);
                errors.add(new FieldError(field, range));
                yield null;
            }
            case DayInput.Month _, DayInput.Year _, DayInput.Wrong _ -> {
                errors.add(new FieldError(field, texts.get("figures.page.day.wrong", typed)));
                yield null;
            }
        };
    }

    private static String suggestion(Organization organization) {
        return organization.code() + BETWEEN + organization.shortName();
    }

    private static boolean wrong(List<FieldError> errors, String field) {
        return FieldError.of(errors, field) != null;
    }

    private static String text(Map<String, String> sent, String field) {
        String typed = sent.getOrDefault(field, "").strip();
        return typed.substring(0, Math.min(typed.length(), 300));
    }
}
