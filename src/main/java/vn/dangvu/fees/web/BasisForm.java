package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.Basis;
import vn.dangvu.fees.FeeGroup;
import vn.dangvu.kernel.Formats;

import java.util.Map;
import java.util.Objects;

/// What was typed of what a member pays by.
public record BasisForm(String group, String base, String agreed, String from, String note) {

    static BasisForm of(Map<String, String> sent) {
        return new BasisForm(
                FeeReader.sent(sent, "group"),
                FeeReader.sent(sent, "base"),
                FeeReader.sent(sent, "agreed"),
                FeeReader.sent(sent, "from"),
                FeeReader.sent(sent, "note"));
    }

    static BasisForm of(@Nullable Basis basis, String from, @Nullable String note) {
        return basis == null
                ? new BasisForm("", "", "", from, "")
                : new BasisForm(
                        basis.group().name(),
                        amount(basis.base()),
                        amount(basis.agreed()),
                        from,
                        Objects.requireNonNullElse(note, ""));
    }

    static String amount(@Nullable Long amount) {
        return amount == null ? "" : Formats.VIETNAMESE.number(amount);
    }

    /// Null when something is wrong.
    @Nullable Basis read(FeeReader reader) {
        var chosen = reader.choice("group", group, FeeGroup.class);
        if (group.isEmpty()) {
            reader.wrong("group", "missing.group");
        }
        var base = reader.amount("base", this.base);
        var agreed = reader.amount("agreed", this.agreed);
        return chosen == null ? null : new Basis(chosen, base, agreed);
    }
}
