package vn.dangvu.forms;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.figures.Figure;
import vn.dangvu.forms.StatisticalForm.Pair;
import vn.dangvu.kernel.Texts;

import java.math.BigDecimal;
import java.util.List;

/// A form for programs: its rows in their order, with the codes of the figures behind each. What is
/// not held is null, never nought.
///
/// @param knownAt null: as known now
/// @param balance of form 1; else null
record FormJson(
        String form,
        Of organization,
        Span period,
        @Nullable Integer half,
        @Nullable String knownAt,
        String basis,
        @Nullable String treeDay,
        String guideline,
        List<Line> rows,
        @Nullable Sum balance) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    record Of(String code, String name) {}

    record Span(String from, String to) {}

    record Line(
            String key,
            String label,
            List<String> codes,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal women,
            @Nullable BigDecimal womenBefore,
            @Nullable String note) {}

    record Sum(long a, long b, long c, long d, boolean holds) {}

    static byte[] write(StatisticalForm form, Texts texts) {
        return JSON.writeValueAsBytes(of(form, texts));
    }

    private static FormJson of(StatisticalForm form, Texts texts) {
        var words = new FormWords(form, texts);
        var organization = form.organization();
        var period = form.when().days();
        int half = form.when().number();
        var treeDay = form.treeDay();
        return new FormJson(
                form.kind().address(),
                new Of(organization.code(), organization.officialName()),
                new Span(period.from().toString(), period.to().toString()),
                half == 0 ? null : half,
                form.knownAt() == null ? null : form.knownAt().toString(),
                treeDay == null ? "was" : "restated",
                treeDay == null ? null : treeDay.toString(),
                words.guideline(),
                form.shown().stream().map(row -> line(row, words, texts)).toList(),
                form.balance()
                        .map(sum ->
                                new Sum(
                                        sum.opening(),
                                        sum.increase(),
                                        sum.decrease(),
                                        sum.closing(),
                                        sum.holds()))
                        .orElse(null));
    }

    private static Line line(StatisticalForm.Row row, FormWords words, Texts texts) {
        Pair women = row.women();
        return new Line(
                row.key(),
                words.label(row),
                row.all().now().parts().stream().map(Figure::code).toList(),
                row.all().now().value(),
                row.all().before().value(),
                row.all().percent(),
                women == null ? null : women.now().value(),
                women == null ? null : women.before().value(),
                row.note() == null ? null : texts.get("forms.note." + row.note()));
    }
}
