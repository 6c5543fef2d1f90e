package vn.dangvu.forms.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.forms.Balance;
import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormWords;
import vn.dangvu.forms.Reconciliation;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.Organization;
import vn.dangvu.papers.Numerals;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Switch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Form 1 of every organization that reports to one, a row each.
///
/// @param sum the parts, column by column; null where there are none
/// @param told whether it all adds up, in a sentence
public record UnitsPage(
        List<Crumb> trail,
        List<Chip> chips,
        @Nullable Switch basis,
        AskPage ask,
        List<Link> periods,
        String told,
        boolean holds,
        Row whole,
        @Nullable Row sum,
        List<Row> rows) {

    /// @param address of its form 1; null of a sum, and of what has gone elsewhere
    /// @param cells A, B, C, D
    /// @param reckoned the sentence that says whether it adds up
    public record Row(
            String name,
            String code,
            @Nullable String address,
            List<Cell> cells,
            boolean holds,
            String reckoned) {}

    /// @param label the column it stands in
    /// @param address where it opens: A and D into their rows, B and C into the form that has them
    ///   apart; null of a sum
    public record Cell(String label, String text, @Nullable String address) {}

    static UnitsPage of(
            Reconciliation found, Surroundings around, AskPage ask, boolean bases, Texts texts) {
        var words = new Words(around.asked().address(), texts);
        return new UnitsPage(
                around.trail(),
                around.chips(),
                around.basis(bases),
                ask,
                around.periods(),
                words.told(found),
                found.holds(),
                words.row(found.organization(), found.whole()),
                found.parts().isEmpty() ? null : words.sum(found.sum()),
                words.rows(found));
    }

    private record Words(FormAddress address, Texts texts) {

        private static final List<String> COLUMNS = List.of("a", "b", "c", "d");

        String told(Reconciliation found) {
            var parts = found.parts();
            long wrong = parts.stream().filter(part -> !part.holds()).count();
            var numerals = Numerals.of(texts);
            if (parts.isEmpty()) {
                return texts.get("forms.units.none");
            }
            return found.holds()
                    ? texts.get(
                            "forms.units.holds",
                            numerals.count(parts.size()),
                            numerals.count(found.whole().closing()))
                    : texts.get(
                            "forms.units.broken",
                            numerals.count(wrong),
                            numerals.count(found.sum().closing()),
                            numerals.count(found.whole().closing()));
        }

        /// Those that have gone elsewhere stand together at the end.
        List<Row> rows(Reconciliation found) {
            var rows = new ArrayList<Row>();
            found.units().forEach(unit -> rows.add(row(unit.organization(), unit.balance())));
            if (!found.elsewhere().isEmpty()) {
                int gone = found.elsewhere().size();
                rows.add(
                        unlinked(
                                texts.get("forms.units.elsewhere", Numerals.of(texts).count(gone)),
                                Balance.sum(found.elsewhere())));
            }
            return List.copyOf(rows);
        }

        Row row(Organization organization, Balance balance) {
            var there = address.of(organization.id());
            var days = there.when().days();
            return row(
                    organization.shortName(),
                    organization.code(),
                    there.form(FormKind.FORM_1),
                    balance,
                    Arrays.asList(
                            there.figure("members.opening", days),
                            there.form(FormKind.FORM_1),
                            there.form(FormKind.FORM_1),
                            there.figure("members.closing", days)));
        }

        Row sum(Balance balance) {
            return unlinked(texts.get("forms.units.sum"), balance);
        }

        private Row unlinked(String name, Balance balance) {
            return row(name, "", null, balance, Arrays.asList(null, null, null, null));
        }

        private Row row(
                String name,
                String code,
                @Nullable String link,
                Balance balance,
                List<@Nullable String> addresses) {
            var numbers =
                    List.of(
                            balance.opening(),
                            balance.increase(),
                            balance.decrease(),
                            balance.closing());
            var cells = new ArrayList<Cell>();
            for (int place = 0; place < COLUMNS.size(); place++) {
                cells.add(
                        new Cell(
                                texts.get("forms.units." + COLUMNS.get(place)),
                                Numerals.of(texts).count(numbers.get(place)),
                                addresses.get(place)));
            }
            return new Row(
                    name, code, link, cells, balance.holds(), FormWords.balance(balance, texts));
        }
    }
}
