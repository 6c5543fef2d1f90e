package vn.dangvu.admissions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.admissions.Admissions;
import vn.dangvu.admissions.Limits;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which limits differ between the regulations of several days, and for one dossier.
@Controller
class LimitsController {

    /// One day under each of the regulations that an office still meets.
    private static final List<LocalDate> USUAL =
            List.of(
                    LocalDate.of(2018, 6, 1),
                    LocalDate.of(2022, 6, 1),
                    LocalDate.of(2025, 8, 1),
                    LocalDate.of(2026, 8, 1));

    private static final int MOST = 6;

    private final Admissions admissions;
    private final Pages pages;
    private final Clock clock;

    LimitsController(Admissions admissions, Pages pages, Clock clock) {
        this.admissions = admissions;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param on days, separated by semicolons
    @GetMapping("/admissions/rules")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam(name = "file", required = false) @Nullable Long file,
            @RequestParam(defaultValue = "") String on) {
        var reader = new FieldReader("cases", texts, LocalDate.now(clock));
        var days = new ArrayList<LocalDate>();
        for (String typed : on.split("[;\\n]")) {
            LocalDate day = reader.day("on", FieldReader.tidy(typed));
            if (day != null && days.size() < MOST) {
                days.add(day);
            } else if (day != null) {
                reader.wrong("on", "tooManyDays", MOST);
                break;
            }
        }
        List<LocalDate> asked = days.isEmpty() ? USUAL : days;
        var limits =
                file == null ? admissions.limits(asked) : admissions.limitsOf(viewer, file, asked);
        var words = new Words(texts, Formats.of(texts));
        var page =
                new LimitsPage(
                        List.of(
                                new Crumb(
                                        texts.get("cases.kind.ADMISSION"),
                                        "/cases?kind=ADMISSION")),
                        asked.stream().map(words.formats()::date).collect(Collectors.joining("; ")),
                        file == null ? null : file.toString(),
                        file == null
                                ? null
                                : new Crumb(
                                        texts.get("admissions.page.limits.case"), "/cases/" + file),
                        limits.days().stream().map(words::head).toList(),
                        limits.rows().stream().map(words::row).toList(),
                        reader.errors());
        return pages.show(
                reader.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "admissions/limits",
                texts.get("admissions.page.limits"),
                page);
    }

    private record Words(Texts texts, Formats formats) {

        LimitsPage.Head head(Limits.Day day) {
            return new LimitsPage.Head(formats.date(day.day()), day.regulation(), day.guidance());
        }

        LimitsPage.Row row(Limits.Row row) {
            return new LimitsPage.Row(
                    texts.get("admissions.limit." + row.name()),
                    row.ruleId(),
                    row.differs(),
                    row.values().stream().map(value -> value(row.name(), value)).toList());
        }

        private LimitsPage.Value value(String name, Limits.Value value) {
            var number = value.number();
            var date = value.date();
            String text =
                    number == null
                            ? texts.get("admissions.limit.word." + value.word())
                            : texts.get("admissions.limit.unit." + name, formats.number(number));
            return new LimitsPage.Value(text, date == null ? null : formats.date(date));
        }
    }
}
