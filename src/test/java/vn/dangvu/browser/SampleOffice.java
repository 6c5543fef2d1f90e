package vn.dangvu.browser;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Validity;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

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
            // The sample was there before the account: it takes the roots over now.
            context.getBean(Accounts.class).adoptRoots();
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

    private static OrganizationId root(Organizations organizations) {
        var everything = new Viewer("all", true, List.of(new Grant(16, Role.OFFICER, true)), null);
        return organizations.byCode(everything, "ĐUK", LocalDate.of(2020, 1, 1)).orElseThrow().id();
    }
}
