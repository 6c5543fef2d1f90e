package vn.dangvu.papers;

import vn.dangvu.kernel.Texts;

import java.util.Arrays;
import java.util.Optional;

/// The types of Party documents and what abbreviates them in a number (handbook 7.4). The names are
/// kept in the database: one may be added, none renamed.
public enum PaperType {
    /// Nghị quyết.
    NQ("NQ"),
    /// Quyết định.
    QD("QĐ"),
    /// Chỉ thị.
    CT("CT"),
    /// Kết luận.
    KL("KL"),
    /// Quy chế.
    QC("QC"),
    /// Thông báo.
    TB("TB"),
    /// Báo cáo.
    BC("BC"),
    /// Kế hoạch.
    KH("KH"),
    /// Chương trình.
    CTR("CTr"),
    /// Tờ trình.
    TTR("TTr"),
    /// Công văn: a letter, which prints no type.
    CV("CV"),
    /// Biên bản.
    BB("BB"),
    /// Đề án.
    DA("ĐA"),
    /// Phương án.
    PA("PA"),
    /// Hướng dẫn.
    HD("HD"),
    /// Giấy giới thiệu.
    GGT("GGT");

    private final String symbol;

    PaperType(String symbol) {
        this.symbol = symbol;
    }

    /// As it stands in a number.
    public String symbol() {
        return symbol;
    }

    /// `Quyết định`.
    public String name(Texts texts) {
        return texts.get("papers.type." + name());
    }

    /// In capitals, as printed: papers are Vietnamese. Empty for a letter.
    String title() {
        return this == CV ? "" : PaperWords.upper(name(Texts.VIETNAMESE));
    }

    public static Optional<PaperType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
