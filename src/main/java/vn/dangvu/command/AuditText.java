package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Finding;
import vn.dangvu.audit.Verification;
import vn.dangvu.kernel.Texts;

import java.io.PrintWriter;
import java.util.Objects;

/// What came of a verification, for people.
record AuditText(Texts texts, PrintWriter out) {

    void write(Verification told) {
        out.println(
                told.holds()
                        ? texts.get("audit.verify.holds", told.entries(), told.checkpoints())
                        : texts.get("audit.verify.broken", told.findings().size(), told.entries()));
        told.findings().forEach(finding -> out.println("  " + words(finding)));
        out.println(texts.get("audit.verify.head", Long.toString(told.to()), told.head()));
        out.println(texts.get("audit.verify.key", told.key()));
    }

    /// The place, what was done, the number of the entry, the day; or what was counted.
    String words(Finding finding) {
        String key = "audit.found." + finding.kind();
        return switch (finding.kind()) {
            case INSERTED -> texts.get(key, act(finding), place(finding), text(finding.entry()));
            case OTHER_KEY, COUNT_DIFFERS, CHECKPOINTS_DIFFER ->
                    texts.get(key, text(finding.detail()));
            default ->
                    texts.get(key, text(finding.seq()), act(finding), "", text(finding.detail()));
        };
    }

    private String act(Finding finding) {
        String key = "audit.act." + finding.act();
        return finding.act() == null ? "—" : texts.has(key) ? texts.get(key) : finding.act();
    }

    private static String place(Finding finding) {
        return finding.seq() == null ? "—" : finding.seq().toString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "—");
    }
}
