package vn.dangvu.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContext;

import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.sample.SampleCommittee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/// The sample committee in the database of the world `forms`: taken in once, by whichever class
/// comes first.
public final class SampleRegister {

    /// The first number of an empty register.
    public static final OrganizationId COMMITTEE = new OrganizationId(16);

    public static final Viewer OFFICER =
            new Viewer("canbo", false, List.of(new Grant(16, Role.OFFICER, true)), null);

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    private SampleRegister() {}

    public static synchronized void in(ApplicationContext context) {
        var sql = context.getBean(DSLContext.class);
        if (sql.fetchCount(DSL.table("organizations.organization")) > 0) {
            return;
        }
        try (var place = ImportFolder.create()) {
            var files =
                    new SampleCommittee()
                            .write(Files.createTempDirectory("dangvu-sample-")).stream()
                                    .map(ImportFile::of)
                                    .toList();
            var request = ImportRequest.of(files, place);
            var result = context.getBean(Imports.class).run(ADMINISTRATOR, request, Progress.NONE);
            assertThat(result.state()).isEqualTo(ImportResult.State.COMMITTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
