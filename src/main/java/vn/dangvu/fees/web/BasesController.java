package vn.dangvu.fees.web;

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
        var here = desk.open(viewer, texts, organization, from == null ? desk.month() : from);
        var where = new CellMonth(here.id(), here.month());
        var held = bases.of(viewer, where);
        var entries = new ArrayList<Entry>();
        for (Held one : held) {
            entry(one, sent, reader, here.month(), entries);
        }
        if (from == null || !reader.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, here, held, sent, reader.errors());
        }
        var objections = bases.recordAll(viewer, where, entries);
        if (objections.isEmpty()) {
            return pages.seeOther(
                    here.address(),
                    here.words().page("bases.notice", here.words().month(here.month())));
        }
        var words = ObjectionWords.plain(here.words());
        var errors = new ArrayList<FieldError>();
        for (Held one : held) {
            objections
                    .getOrDefault(one.member(), List.of())
                    .forEach(objection ->
                            errors.add(
                                    new FieldError(
                                            field(ObjectionWords.field(objection), one.member()),
                                            here.words()
                                                    .page(
                                                            "bases.wrong",
                                                            one.name(),
                                                            words.of(objection)))));
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT, here, held, sent, errors);
    }

    private Here here(Viewer viewer, Texts texts, int organization, Map<String, String> sent) {
        var read = new FeeReader(texts, desk.today()).month("month", FeeReader.sent(sent, "month"));
        return desk.open(viewer, texts, organization, read == null ? desk.month() : read);
    }

    private static String field(String name, long member) {
        return name.equals("from") ? "group-" + member : name + "-" + member;
    }

    /// Of whom nothing is recorded and nothing typed, nothing is asked yet.
    private static void entry(
            Held one,
            Map<String, String> sent,
            FeeReader reader,
            YearMonth month,
            List<Entry> entries) {
        long member = one.member();
        var group =
                reader.choice(
                        "group-" + member, FeeReader.sent(sent, "group-" + member), FeeGroup.class);
        var base = reader.amount("base-" + member, FeeReader.sent(sent, "base-" + member));
        var agreed = reader.amount("agreed-" + member, FeeReader.sent(sent, "agreed-" + member));
        if (group == null) {
            return;
        }
        var charge = FeeRates.inForceOn(month).charges().get(group);
        boolean asks = charge != null && (charge.asksBase() || charge.asksAgreed());
        boolean untouched = one.held() == null && base == null && agreed == null && asks;
        if (!untouched) {
            entries.add(new Entry(member, new Basis(group, base, agreed)));
        }
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
