package vn.dangvu.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.dangvu.sample.SampleCommittee;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Writes the workbooks of the sample committee.
@Command(name = "sample")
final class SampleCommand implements Callable<Integer> {

    /// The samples there are; more may come.
    enum Sample {
        KHOI_LAM_DONG("khoi-lam-dong");

        private final String word;

        Sample(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private static final String PLANS = "sap-xep";

    @Mixin private Common common = new Common();
    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "khoi-lam-dong",
            descriptionKey = "dangvu.sample.khoi-lam-dong",
            converter = SampleConverter.class)
    private Sample sample = Sample.KHOI_LAM_DONG;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of(".");

    SampleCommand() {}

    @Override
    public Integer call() throws IOException {
        new GivenPaths(spec).folderToWrite("--out", out);
        var committee = new SampleCommittee();
        for (Path file : committee.write(out)) {
            System.out.println(file);
        }
        System.out.println(committee.writePlan(out.resolve(PLANS)));
        return ExitCode.DONE;
    }

    /// Reads the word that stands on the command line.
    static final class SampleConverter implements picocli.CommandLine.ITypeConverter<Sample> {

        SampleConverter() {}

        @Override
        public Sample convert(String word) {
            for (Sample sample : Sample.values()) {
                if (sample.toString().equals(word)) {
                    return sample;
                }
            }
            throw new picocli.CommandLine.TypeConversionException(word);
        }
    }
}
