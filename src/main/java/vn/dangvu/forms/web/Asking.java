package vn.dangvu.forms.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.figures.Basis;
import vn.dangvu.forms.FormPeriod;
import vn.dangvu.forms.Forms;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads which organization, year, half and knowledge an address asks for. What could not be read
/// is shown again with what would be right; something near stands in.
@Component("formAsking")
class Asking {

    /// Between code and name in the suggestions.
    private static final String BETWEEN = " · ";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int SUGGESTIONS = 200;

    private final Organizations organizations;
    private final Forms forms;
    private final Clock clock;

    Asking(Organizations organizations, Forms forms, Clock clock) {
        this.organizations = organizations;
        this.forms = forms;
        this.clock = clock;
    }

    /// Empty when the viewer sees no organization at all.
    ///
    /// @throws NotFound if the address names an organization that is not there for this viewer
    Optional<Asked> read(Viewer viewer, Map<String, String> sent, Texts texts) {
        return forms.home(viewer, organization(text(sent, "organization")))
                .map(home -> read(viewer, home, sent, texts));
    }

    private Asked read(Viewer viewer, OrganizationId home, Map<String, String> sent, Texts texts) {
        var errors = new ArrayList<FieldError>();
        String typedYear = text(sent, "year");
        var year = year(typedYear);
        int shown = year.orElseGet(() -> forms.latestYear(viewer, home));
        if (!typedYear.isEmpty() && year.isEmpty()) {
            errors.add(new FieldError("year", wrongYear(typedYear, shown, texts)));
        }
        var when = FormPeriod.of(shown, half(text(sent, "half")));
        var known = known(text(sent, "known"), texts, errors);
        var where = organizations.get(viewer, home, when.days().to());
        String place = text(sent, "place");
        if (!place.isEmpty() && !place.equals(suggestion(where))) {
            var other = named(viewer, place, when.days().to());
            if (other.isEmpty()) {
                errors.add(new FieldError("place", texts.get("forms.page.place.unknown", place)));
            } else {
                where = other.get();
            }
        }
        boolean noPlace = FieldError.of(errors, "place") != null;
        return new Asked(
                where,
                new FormAddress(where.id(), when, known, basis(text(sent, "basis"))),
                new Asked.Typed(
                        noPlace ? place : suggestion(where),
                        FieldError.of(errors, "year") == null ? String.valueOf(shown) : typedYear,
                        when.half() == null ? "" : String.valueOf(when.number()),
                        known == null ? text(sent, "known") : Formats.of(texts).date(known)),
                List.copyOf(errors));
    }

    /// What the field for an organization suggests.
    List<Option> suggestions(Viewer viewer, LocalDate day) {
        return organizations.search(viewer, "", day, SUGGESTIONS).stream()
                .map(found -> new Option(suggestion(found), found.officialName()))
                .toList();
    }

    private static @Nullable OrganizationId organization(String number) {
        if (number.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new NotFound("organization " + number);
        }
        return new OrganizationId(Integer.parseInt(number));
    }

    private static Optional<Integer> year(String typed) {
        return Optional.of(typed)
                .filter(YEAR.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(AnnualReports::isYear);
    }

    private static String wrongYear(String typed, int shown, Texts texts) {
        return texts.get(
                "forms.page.year.wrong",
                typed,
                String.valueOf(AnnualReports.FIRST_YEAR),
                String.valueOf(AnnualReports.LAST_YEAR),
                String.valueOf(shown));
    }

    /// Chosen from a list: what is none of it is the year.
    private static int half(String sent) {
        return sent.equals("1") || sent.equals("2") ? Integer.parseInt(sent) : 0;
    }

    /// Nobody types it: what is not one of ours is as it was.
    private static Basis basis(String sent) {
        return sent.equals("restated") ? Basis.RESTATED : Basis.WAS;
    }

    private @Nullable LocalDate known(String typed, Texts texts, List<FieldError> errors) {
        return switch (DayInput.read(typed, LocalDate.now(clock))) {
            case DayInput.Day(LocalDate day) -> day;
            case DayInput.Nothing _ -> null;
            case DayInput.Month _, DayInput.Year _, DayInput.Wrong _ -> {
                errors.add(new FieldError("known", texts.get("forms.page.known.wrong", typed)));
                yield null;
            }
        };
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

    private static String suggestion(Organization organization) {
        return organization.code() + BETWEEN + organization.shortName();
    }

    private static String text(Map<String, String> sent, String field) {
        String typed = sent.getOrDefault(field, "").strip();
        return typed.substring(0, Math.min(typed.length(), 300));
    }
}
