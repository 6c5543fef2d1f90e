package vn.dangvu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.reorganizations.Village;
import vn.dangvu.testing.DangvuTest;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Who reads which entries: nobody beyond the own subtree, and whoever manages accounts nothing of
/// members.
@DangvuTest(today = "2021-06-01")
@Transactional
class AuditReachTests {

    private static final Viewer CLERK = new Viewer("clerk", false, List.of(), null);

    @Autowired DSLContext sql;
    @Autowired Audit audit;
    @Autowired AuditTrail trail;
    @Autowired AuditChain chain;

    @BeforeEach
    void act() {
        new Village(sql).settle();
        audit.note(CLERK, Deed.of(Act.MEMBER_OPENED).about(1L).at(Village.EAST_ONE));
        audit.note(CLERK, Deed.of(Act.MOVEMENT_RECORDED).about(2L).at(Village.WEST_ONE));
        audit.note(CLERK, Deed.of(Act.ACCOUNT_CREATED).saying("somebody"));
    }

    @Test
    void anInspectorReadsWhatWasDoneBelowAndNothingBeside() {
        var inspector = with("inspector", false, new Grant(Village.EAST, Role.INSPECTOR, true));

        assertThat(acts(inspector)).containsExactly("MEMBER_OPENED");
        assertThatThrownBy(() -> chain.export(inspector, new ByteArrayOutputStream()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anAuditorAtTheTopReadsAll() {
        var auditor = with("auditor", false, new Grant(Village.TOP, Role.AUDITOR, false));

        assertThat(acts(auditor)).contains("MEMBER_OPENED", "MOVEMENT_RECORDED", "ACCOUNT_CREATED");
        assertThat(trail.seesAll(auditor)).isTrue();
    }

    @Test
    void whoManagesAccountsReadsOfAccountsAlone() {
        assertThat(acts(with("chief", true))).containsExactly("ACCOUNT_CREATED");
        assertThat(trail.seesAll(with("chief", true))).isFalse();
    }

    @Test
    void whoManagesAccountsReadsWhatTheOfficeSetForItselfAndWhatWaitedForAdministrators() {
        audit.note(CLERK, Deed.of(Act.SETTING_CHANGED).saying("contact"));
        audit.note(CLERK, Deed.of(Act.SETTING_CHANGED).at(Village.EAST).on("year", 2020));
        audit.note(CLERK, Deed.of(Act.RETENTION_SET).saying("retention.AUDIT"));
        audit.note(CLERK, Deed.of(Act.PREPARED).at(Village.EAST).saying("prepared.ROLE"));
        audit.note(CLERK, Deed.of(Act.RETURNED).saying("prepared.WAIVER"));
        audit.note(CLERK, Deed.of(Act.CONFIRMATION_WAIVED).saying("prepared.REPORT"));
        audit.note(CLERK, Deed.of(Act.PREPARED).at(Village.EAST).saying("prepared.IMPORT"));
        audit.note(CLERK, Deed.of(Act.PREPARED).about(1L).saying("prepared.ROLE"));

        assertThat(acts(with("chief", true)))
                .containsExactly(
                        "CONFIRMATION_WAIVED",
                        "RETURNED",
                        "PREPARED",
                        "RETENTION_SET",
                        "SETTING_CHANGED",
                        "ACCOUNT_CREATED");
    }

    @Test
    void whoHasNoneOfThisReadsNothing() {
        var officer = with("officer", false, new Grant(Village.TOP, Role.OFFICER, true));

        assertThatThrownBy(() -> acts(officer)).isInstanceOf(Forbidden.class);
    }

    private List<String> acts(Viewer viewer) {
        var everything = new AuditTrail.Question(null, null, "clerk", List.of(), null, null);
        return trail.page(viewer, everything, null).stream().map(Entry::act).toList();
    }

    private static Viewer with(String name, boolean administrator, Grant... grants) {
        return new Viewer(name, administrator, List.of(grants), null);
    }
}
