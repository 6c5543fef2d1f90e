package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.audit.AuditChain;
import vn.dangvu.audit.DamagedExport;
import vn.dangvu.audit.Verification;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/// Looks through the audit for what was tampered with: in the database, or, on any machine and
/// without a home, in a file that was exported.
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Option(names = "--since", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate since;

    @Option(names = "--export", paramLabel = "FILE")
    private @Nullable Path export;

    @Option(names = "--key", paramLabel = "FINGERPRINT")
    private @Nullable String key;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    AuditVerifyCommand() {}

    @Override
    public Integer call() {
        var texts = common.texts();
        var out = spec.commandLine().getOut();
        if (export != null) {
            new GivenPaths(spec).readable("--export", export);
        }
        try {
            var verification = export == null ? inHome() : AuditChain.verify(export, since);
            if (key != null) {
                verification = verification.expecting(key);
            }
            switch (format) {
                case TEXT -> new AuditText(texts, out).write(verification);
                case JSON -> new AuditJson(texts).write(verification, out);
            }
            out.flush();
            return verification.holds() ? ExitCode.DONE : ExitCode.TAMPERED;
        } catch (DamagedExport damaged) {
            spec.commandLine().getErr().println(texts.get("audit.verify.damaged", damaged.file()));
            return ExitCode.FAILED;
        }
    }

    private Verification inHome() {
        var steps = Steps.besideResult(common.texts());
        try (var office = Office.forCommand(common.home().filled(), steps)) {
            return office.get(AuditChain.class).verify(office.get(Operator.class).viewer(), since);
        }
    }
}
