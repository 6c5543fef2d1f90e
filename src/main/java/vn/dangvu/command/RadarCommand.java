package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.dangvu.radar.Question;
import vn.dangvu.radar.Radar;
import vn.dangvu.radar.Within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;

/// Prints what waits in an organization and all below it.
@Command(name = "radar")
final class RadarCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON
    }

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Option(names = "--organization", required = true, paramLabel = "ORGANIZATION")
    private String organization = "";

    @Option(names = "--on", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate on = LocalDate.MIN;

    @Option(names = "--within", paramLabel = "DAYS", defaultValue = "180")
    private int within;

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.TEXT;

    RadarCommand() {}

    @Override
    public Integer call() {
        var span = span();
        var texts = common.texts();
        try (var office = Office.forCommand(common.home().filled(), Steps.besideResult(texts))) {
            var radar = office.get(Radar.class);
            if (kind != null && !radar.kinds().contains(kind)) {
                throw new Unknown(Similar.to(kind, radar.kinds()), "command.failure.noKind", kind);
            }
            var viewer = office.get(Operator.class).viewer();
            var place = new Places(office).byCode(viewer, organization, on);
            var question = new Question(place.id(), on, span, kind);
            var answer = new RadarAnswer(place, question, radar.export(viewer, question));
            var out = spec.commandLine().getOut();
            switch (format) {
                case TEXT -> new RadarText(texts).write(answer, out);
                case JSON -> new RadarJson(texts).write(answer, out);
            }
            out.flush();
            return ExitCode.DONE;
        }
    }

    /// The same steps as on the page; 0 asks for what is late alone.
    private Within span() {
        return Arrays.stream(Within.values())
                .filter(one -> Math.max(one.days(), 0) == within)
                .findFirst()
                .orElseThrow(() -> new WrongArgument(spec, "command.mistake.within", within));
    }
}
