package vn.dangvu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Validity;
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
import vn.dangvu.organizations.Organizations;
import vn.dangvu.sample.SampleCommittee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What `./dangvu serve --sample khoi-lam-dong` leaves behind: the committee imported, and a
/// one-time password for the first administrator.
///
/// @param password of `quantri`, until somebody has used it
/// @param root the committee itself
record SampleOffice(String password, OrganizationId root) {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    private static @Nullable SampleOffice open;

    /// Opened by whichever class comes first; the context and its database are shared.
    static synchronized SampleOffice in(ApplicationContext context) {
        if (open == null) {
            String password =
                    context.getBean(Accounts.class).createFirstAdministrator().orElseThrow();
            load(context.getBean(Imports.class));
            open = new SampleOffice(password, root(context.getBean(Organizations.class)));
        }
        return open;
    }

    /// Somebody new in the office, who may work on all of it. Gives a password for one sign-in.
    String colleague(Accounts accounts, String username, String name) {
        var created =
                (Accounts.Creation.Created) accounts.create(ADMINISTRATOR, username, name, true);
        accounts.grant(
                ADMINISTRATOR,
                created.id(),
                new Viewer.Grant(root.value(), Role.OFFICER, true),
                Validity.since(LocalDate.EPOCH));
        return created.oneTimePassword();
    }

    private static void load(Imports imports) {
        try (var place = ImportFolder.create()) {
            Path folder = Files.createTempDirectory("dangvu-sample-");
            var files = new SampleCommittee().write(folder).stream().map(ImportFile::of).toList();
            var result = imports.run(ADMINISTRATOR, ImportRequest.of(files, place), Progress.NONE);
            assertThat(result.state()).isEqualTo(ImportResult.State.COMMITTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrganizationId root(Organizations organizations) {
        var everything = new Viewer("all", true, List.of(new Grant(16, Role.OFFICER, true)), null);
        return organizations.byCode(everything, "ĐUK", LocalDate.of(2020, 1, 1)).orElseThrow().id();
    }
}
