package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.Switch;

import java.time.LocalDate;
import java.util.List;

/// The basis of figures in words, the same on every page and paper.
public final class BasisWords {

    private BasisWords() {}

    /// The switch between both.
    ///
    /// @param treeDay of what is shown; null when it is shown as it was
    /// @param restated the day to whose tree the other way restates
    public static Switch choice(
            Texts texts,
            @Nullable LocalDate treeDay,
            LocalDate restated,
            String addressWas,
            String addressRestated) {
        var formats = Formats.of(texts);
        return new Switch(
                texts.get("figures.basis"),
                List.of(
                        new Switch.Way(texts.get("figures.basis.was"), addressWas, treeDay == null),
                        new Switch.Way(
                                texts.get("figures.basis.restated", formats.date(restated)),
                                addressRestated,
                                treeDay != null)),
                treeDay == null ? null : sentence(texts, treeDay));
    }

    /// `Số liệu tính theo hệ thống tổ chức tại ngày …`.
    public static String sentence(Texts texts, LocalDate treeDay) {
        return texts.get("figures.basis.sentence", Formats.of(texts).date(treeDay));
    }
}
