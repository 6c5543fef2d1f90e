package vn.dangvu.fees.web;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.fees.Basis;
import vn.dangvu.fees.CellMonth;
import vn.dangvu.fees.FeeBases;
import vn.dangvu.fees.FeeBases.Entry;
import vn.dangvu.fees.FeeBases.Held;
import vn.dangvu.fees.FeeGroup;
import vn.dangvu.fees.FeeRates;
import vn.dangvu.fees.Objection;
import vn.dangvu.fees.ObjectionWords;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// By what all members of a cell pay from a month on, in one form.
@Controller
@RequestMapping("/fees/bases")
class BasesController {

    private final FeeDesk desk;
    private final FeeBases bases;
    private final Pages pages;

    BasesController(FeeDesk desk, FeeBases bases, Pages pages) {
        this.desk = desk;
        this.bases = bases;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        var here = here(viewer, texts, organization, sent);
        var held = bases.of(viewer, new CellMonth(here.id(), here.month()));
        return form(HttpStatus.OK, here, held, null, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        var reader = new FeeReader(texts, desk.today());
        var from = reader.neededMonth("from", FeeReader.sent(sent, "from"));
        var read = reader.month("month", FeeReader.sent(sent, "month"));
        var here = desk.open(viewer, texts, organization, read == null ? desk.month() : read);
        var held = bases.of(viewer, new CellMonth(here.id(), here.month()));
        var entries = new ArrayList<Entry>();
        for (Held one : held) {
            entry(one, sent, reader, from, entries);
        }
        if (from == null || !reader.errors().isEmpty()) {
            var errors =
                    new RowErrors(
                                    here.words(),
                                    held.stream().collect(toMap(Held::member, Held::name)))
                            .named(reader.errors());
            return form(HttpStatus.UNPROCESSABLE_CONTENT, here, held, sent, errors);
        }
        var objections = bases.recordAll(viewer, new CellMonth(here.id(), from), entries);
        return objections.isEmpty()
                ? pages.seeOther(
                        here.address(from),
                        here.words().page("bases.notice", here.words().month(from)))
                : form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        here,
                        held,
                        sent,
                        errors(here.words(), held, objections));
    }

    private static List<FieldError> errors(
            FeeWords words, List<Held> held, Map<Long, List<Objection>> objections) {
        var plain = ObjectionWords.plain(words.texts());
        var errors = new ArrayList<FieldError>();
        for (Held one : held) {
            for (Objection objection : objections.getOrDefault(one.member(), List.of())) {
                errors.add(
                        new FieldError(
                                field(ObjectionWords.field(objection)) + "-" + one.member(),
                                words.page("bases.wrong", one.name(), plain.of(objection))));
            }
        }
        return errors;
    }

    private Here here(Viewer viewer, Texts texts, int organization, Map<String, String> sent) {
        var read = new FeeReader(texts, desk.today()).month("month", FeeReader.sent(sent, "month"));
        return desk.open(viewer, texts, organization, read == null ? desk.month() : read);
    }

    /// What is wrong with neither amount is said at the group.
    private static String field(String name) {
        return name.equals("base") || name.equals("agreed") ? name : "group";
    }

    /// What differs from what the row was filled with. Everybody else pays as before, from
    /// whichever month the others pay otherwise. Of whom nothing is recorded and nothing typed,
    /// nothing is asked yet, unless the group alone says what is due.
    private static void entry(
            Held one,
            Map<String, String> sent,
            FeeReader reader,
            @Nullable YearMonth from,
            List<Entry> entries) {
        long member = one.member();
        var group =
                reader.choice(
                        "group-" + member, FeeReader.sent(sent, "group-" + member), FeeGroup.class);
        var base = reader.amount("base-" + member, FeeReader.sent(sent, "base-" + member));
        var agreed = reader.amount("agreed-" + member, FeeReader.sent(sent, "agreed-" + member));
        if (group == null || from == null) {
            return;
        }
        var typed = new Basis(group, base, agreed);
        var held = one.held();
        boolean filled =
                held == null
                        ? base == null && agreed == null && asks(group, from)
                        : typed.equals(held.basis());
        if (!filled) {
            entries.add(new Entry(member, typed));
        }
    }

    private static boolean asks(FeeGroup group, YearMonth month) {
        var charge = FeeRates.inForceOn(month).charges().get(group);
        return charge != null && (charge.asksBase() || charge.asksAgreed());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Here here,
            List<Held> held,
            @Nullable Map<String, String> sent,
            List<FieldError> errors) {
        var words = here.words();
        var rates = new RateWords(words, FeeRates.inForceOn(here.month()));
        var page =
                new BasesPage(
                        here.trailBelow(),
                        words.page("bases.lead"),
                        here.id().value(),
                        here.month().toString(),
                        sent == null ? words.month(here.month()) : FeeReader.sent(sent, "from"),
                        here.address(),
                        rates.groups(),
                        rates.told(),
                        held.stream().map(one -> row(one, words, sent, errors)).toList(),
                        errors);
        return pages.show(status, "fees/bases", words.page("bases"), page);
    }

    private static BasesPage.Row row(
            Held one, FeeWords words, @Nullable Map<String, String> sent, List<FieldError> errors) {
        long member = one.member();
        var held = one.held();
        var likely = one.likely();
        String group =
                held != null ? held.basis().group().name() : likely == null ? "" : likely.name();
        return new BasesPage.Row(
                member,
                one.name(),
                one.code(),
                sent == null ? group : FeeReader.sent(sent, "group-" + member),
                sent == null
                        ? BasisForm.amount(held == null ? null : held.basis().base())
                        : FeeReader.sent(sent, "base-" + member),
                sent == null
                        ? BasisForm.amount(held == null ? null : held.basis().agreed())
                        : FeeReader.sent(sent, "agreed-" + member),
                held == null ? null : words.page("bases.since", words.month(held.from())),
                held == null && likely != null,
                FieldError.of(errors, "group-" + member),
                FieldError.of(errors, "base-" + member),
                FieldError.of(errors, "agreed-" + member));
    }
}
