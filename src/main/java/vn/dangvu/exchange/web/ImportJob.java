package vn.dangvu.exchange.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.AnnotatedFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Progress;
import vn.dangvu.kernel.Texts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// The import of one user's uploaded files, from upload to the end.
///
/// ```
/// Working --> Ended (refused, previewed) --decide--> Working --> Ended (committed)
///         \-> Failed
/// ```
final class ImportJob {

    /// Where it stands.
    sealed interface State {

        /// @param what the file's or the sheet's name
        record Working(Progress.Stage stage, String what, long done, long total) implements State {}

        record Ended(ImportResult result) implements State {}

        /// A bug or a lost database, told in general words.
        record Failed() implements State {}
    }

    private final String id;
    private final String username;
    private final ImportFolder folder;
    private final Instant startedAt;
    private final @Nullable Long prepared;
    private volatile ImportRequest request;
    private volatile State state = new State.Working(Progress.Stage.WAITING, "", 0, 0);

    ImportJob(
            String id,
            String username,
            ImportFolder folder,
            ImportRequest request,
            Instant startedAt,
            @Nullable Long prepared) {
        this.id = id;
        this.username = username;
        this.folder = folder;
        this.startedAt = startedAt;
        this.request = request;
        this.prepared = prepared;
    }

    /// Under which number it waits to be confirmed, where somebody else prepared it; then it is not
    /// changed any more.
    @Nullable Long prepared() {
        return prepared;
    }

    String id() {
        return id;
    }

    boolean belongsTo(String somebody) {
        return username.equals(somebody);
    }

    Instant startedAt() {
        return startedAt;
    }

    ImportRequest request() {
        return request;
    }

    State state() {
        return state;
    }

    boolean working() {
        return state instanceof State.Working;
    }

    @Nullable ImportResult result() {
        return state instanceof State.Ended ended ? ended.result() : null;
    }

    /// Work begins only when none is under way; a second click on the same button finds this false.
    synchronized boolean begin() {
        if (working()) {
            return false;
        }
        state = new State.Working(Progress.Stage.WAITING, "", 0, 0);
        return true;
    }

    void decide(Map<ImportRequest.Place, String> decisions) {
        mustBeOwn();
        request = request.with(decisions);
    }

    void keepRecordedDays(boolean keep) {
        mustBeOwn();
        request = request.keepingRecordedDays(keep);
    }

    private void mustBeOwn() {
        if (prepared != null) {
            throw new IllegalStateException("Confirmed as it was prepared: " + prepared);
        }
    }

    void at(Progress.Stage stage, String what, long done, long total) {
        state = new State.Working(stage, what, done, total);
    }

    void ended(ImportResult result) {
        state = new State.Ended(result);
    }

    void failed() {
        state = new State.Failed();
    }

    /// File number `file` with the reasons in it; made when it is asked for.
    synchronized Path returned(ImportResult result, int file, Texts texts) throws IOException {
        Path target = folder.path().resolve(file + "." + texts.locale() + ".returned");
        try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            AnnotatedFile.write(out, result, file, texts);
        }
        return target;
    }

    void remove() {
        folder.close();
    }
}
