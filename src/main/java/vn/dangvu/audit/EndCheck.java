package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Holds what was found in an exported file against the end that was signed when it was written.
final class EndCheck {

    /// Missing places that are told one by one.
    private static final int LISTED = 1_000;

    private final ExportedChain file;
    private final Verification told;
    private final List<Finding> findings = new ArrayList<>();

    private EndCheck(ExportedChain file, Verification told) {
        this.file = file;
        this.told = told;
    }

    static List<Finding> findings(ExportedChain file, Verification told) {
        var check = new EndCheck(file, told);
        check.look(file.end());
        return check.findings;
    }

    private void look(@Nullable ExportEnd end) {
        if (end == null) {
            say(Finding.Kind.NO_END, null, null);
            return;
        }
        if (end.lines() != file.lines()) {
            say(Finding.Kind.COUNT_DIFFERS, null, file.lines() + " ≠ " + end.lines());
        }
        if (end.signature() == null) {
            say(Finding.Kind.UNSIGNED_END, null, null);
        } else if (!end.isSignedBy(file.publicKey())) {
            say(Finding.Kind.FORGED_END, null, null);
        } else {
            hold(end);
        }
    }

    private void hold(ExportEnd end) {
        int checkpoints = file.checkpoints().size();
        if (end.checkpoints() != checkpoints) {
            say(Finding.Kind.CHECKPOINTS_DIFFER, null, checkpoints + " ≠ " + end.checkpoints());
        }
        boolean sameHash = told.head().equals(end.hash());
        if (sameHash && told.to() == end.seq()) {
            return;
        }
        if (!sameHash) {
            nameWhatIsGoneOrMore(end.seq());
        }
        say(Finding.Kind.END_NOT_AS_SIGNED, end.seq(), null);
    }

    private void nameWhatIsGoneOrMore(long signed) {
        long listed = Math.min(signed, told.to() + LISTED);
        for (long missing = told.to() + 1; missing <= listed; missing++) {
            say(Finding.Kind.REMOVED, missing, null);
        }
        if (told.to() > signed) {
            file.each(line -> {
                if (line.link() != null && line.link().seq() > signed) {
                    findings.add(
                            Finding.at(Finding.Kind.INSERTED, line.link().seq(), line.entry()));
                }
            });
        }
    }

    private void say(Finding.Kind kind, @Nullable Long seq, @Nullable String detail) {
        findings.add(new Finding(kind, seq, null, null, detail));
    }
}
