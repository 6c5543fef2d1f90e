package vn.dangvu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;

import java.util.List;
import java.util.OptionalInt;

/// What of the menu is shown to whom: nothing that answers that it is not to be opened.
class NavigationTests {

    private record Somebody(boolean administrator) implements Person {

        @Override
        public String username() {
            return "somebody";
        }

        @Override
        public String displayName() {
            return "Somebody";
        }
    }

    @Test
    void whoeverSeesFiguresAloneIsShownNeitherMembersNorImportNorSearch() {
        var leader = viewer(Role.LEADER, false);

        assertThat(places(leader))
                .contains("/", "/organizations", "/reports/annual")
                .doesNotContain("/members", "/candidates", "/import", "/radar");
        assertThat(Navigation.reads(leader)).isFalse();
    }

    @Test
    void aLeaderWhoSeesRowsIsShownThemAndNoImport() {
        assertThat(places(viewer(Role.LEADER, true)))
                .contains("/members", "/candidates", "/radar")
                .doesNotContain("/import");
    }

    @ParameterizedTest
    @EnumSource(names = {"SECRETARY", "INSPECTOR"})
    void whoeverImportsNothingIsNotShownTheImport(Role role) {
        assertThat(places(viewer(role, false))).contains("/members").doesNotContain("/import");
    }

    @Test
    void anOfficerIsShownTheImport() {
        assertThat(places(viewer(Role.OFFICER, false))).contains("/members", "/import");
    }

    private static Viewer viewer(Role role, boolean rows) {
        return new Viewer("somebody", false, List.of(new Grant(1, role, rows)), null);
    }

    private static List<String> places(Viewer viewer) {
        return Navigation.of(
                        Texts.VIETNAMESE, new Somebody(false), viewer, OptionalInt.empty(), "/")
                .stream()
                .map(NavigationItem::address)
                .toList();
    }
}
