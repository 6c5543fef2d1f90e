package vn.dangvu.forms;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;

import java.util.List;

/// Who looks at the sample committee in the world `forms`.
public final class SampleRegister {

    /// The first number of an empty register.
    public static final OrganizationId COMMITTEE = new OrganizationId(16);

    public static final Viewer OFFICER =
            new Viewer("canbo", false, List.of(new Grant(16, Role.OFFICER, true)), null);

    private SampleRegister() {}
}
