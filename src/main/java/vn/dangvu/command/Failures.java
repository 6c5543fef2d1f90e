package vn.dangvu.command;

import org.springframework.boot.web.server.PortInUseException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import vn.dangvu.backup.BackupTrouble;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.persistence.DatabaseTrouble;

import java.nio.file.FileSystemException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// Says why a command could not do its work, in words where a person can act and with a pointer to
/// the log where not.
final class Failures implements IExecutionExceptionHandler {

    private final Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        var out = line.getErr();
        var known = causes(failure).flatMap(this::known).findFirst();
        known.ifPresentOrElse(
                outcome -> out.println(outcome.words()),
                () -> out.println(texts.get("command.failure.unexpected", failure)));
        out.flush();
        return known.map(Outcome::exit).orElse(ExitCode.FAILED);
    }

    private Stream<Outcome> known(Throwable cause) {
        return switch (cause) {
            case DatabaseTrouble trouble ->
                    Stream.of(new Outcome(ExitCode.NO_DATABASE, trouble.inWords(texts)));
            case BackupTrouble trouble ->
                    Stream.of(new Outcome(ExitCode.REFUSED, trouble.inWords(texts)));
            case PortInUseException port ->
                    Stream.of(
                            new Outcome(
                                    ExitCode.FAILED,
                                    texts.get(
                                            "command.failure.port",
                                            Integer.toString(port.getPort()))));
            case Unknown unknown ->
                    Stream.of(new Outcome(ExitCode.NOT_FOUND, unknown.inWords(texts)));
            case NotFound _ ->
                    Stream.of(
                            new Outcome(ExitCode.NOT_FOUND, texts.get("command.failure.notFound")));
            case Forbidden _ ->
                    Stream.of(
                            new Outcome(
                                    ExitCode.NOT_FOUND, texts.get("command.failure.forbidden")));
            case CancellationException _ ->
                    Stream.of(new Outcome(ExitCode.FAILED, texts.get("command.failure.cancelled")));
            case FileSystemException file ->
                    Stream.of(new Outcome(ExitCode.FAILED, FileTrouble.inWords(file, texts)));
            default -> Stream.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }

    private record Outcome(int exit, String words) {}
}
