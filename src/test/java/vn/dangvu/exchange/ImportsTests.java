package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.exchange.ToyRegister.OFFICER;
import static vn.dangvu.exchange.ToyRegister.counts;
import static vn.dangvu.exchange.ToyRegister.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import vn.dangvu.exchange.ImportResult.State;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.FreshDatabase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What an import does to the register.
class ImportsTests {

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir Path folder;

    private ToyRegister register;

    @BeforeEach
    void begin() {
        register = new ToyRegister(DATABASE, folder);
    }

    @AfterEach
    void removeFolder() {
        register.close();
        assertThat(register.working.path()).doesNotExist();
    }

    @Test
    void previewsExactlyWhatAnImportDoesAndWritesNothing() {
        var request =
                register.request(register.file(row("1", "An"), row("2", "Bình"), row("3", "")));

        var preview = register.preview(request);
        int afterPreview = register.toys();
        int loggedAfterPreview = register.logged();
        var done = register.run(request);

        assertThat(preview.state()).isEqualTo(State.PREVIEWED);
        assertThat(afterPreview).isZero();
        assertThat(loggedAfterPreview).isZero();
        assertThat(done.state()).isEqualTo(State.COMMITTED);
        assertThat(done.sheets()).isEqualTo(preview.sheets());
        assertThat(done.problems()).isEqualTo(preview.problems());
        assertThat(counts(done)).containsExactly(2, 0, 0, 1);
        assertThat(register.toys()).isEqualTo(2);
        assertThat(register.events).contains(new Imported("can-bo", 2));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var request = register.request(register.file(row("1", "An"), row("2", "Bình")));
        register.run(request);

        var again = register.run(request);

        assertThat(counts(again)).containsExactly(0, 0, 2, 0);
        assertThat(register.toys()).isEqualTo(2);
    }

    @Test
    void writesDownWhoImportedWhichFile() throws IOException {
        int before = register.logged();
        Path file = register.file(row("1", "An"), row("2", "", "", "hôm qua"));

        register.run(register.request(file));

        var line =
                register.sql.fetchSingle("select * from exchange.import order by id desc limit 1");
        assertThat(register.logged()).isEqualTo(before + 1);
        assertThat(line.intoMap())
                .containsEntry("username", "can-bo")
                .containsEntry("file_name", "toys.xlsx")
                .containsEntry("file_hash", FileKind.hash(file))
                .containsEntry("rows_new", 1)
                .containsEntry("rows_refused", 1);
    }

    @Test
    void tellsHowFarItHasCome() {
        var rows = new Object[2000][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row("" + row, "An " + row);
        }
        var heard = new ArrayList<String>();

        register.imports.preview(
                OFFICER,
                register.request(register.file(rows)),
                (stage, what, done, total) -> heard.add(stage + " " + done + "/" + total));

        assertThat(heard)
                .containsSubsequence(
                        "INSPECTING 0/1",
                        "WAITING 0/0",
                        "READING 500/2001",
                        "READING 2000/2001",
                        "APPLYING 0/1",
                        "FINISHING 0/0");
    }

    @Test
    void isOpenToOfficersAndOnAnEmptyRegisterToTheAdministrator() {
        var administrator = new Viewer("admin", true, List.of(), null);
        var reader =
                new Viewer(
                        "xem", false, List.of(new Viewer.Grant(1, Viewer.Role.VIEWER, true)), null);

        register.run(register.request(register.file(row("1", "An"))));

        assertThat(register.imports.openTo(OFFICER)).isTrue();
        assertThat(register.imports.openTo(reader)).isFalse();
        assertThat(register.imports.openTo(administrator)).isFalse();
    }
}
