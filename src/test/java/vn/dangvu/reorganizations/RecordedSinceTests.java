package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Validity;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.Belongings.Kind;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.reorganizations.Reorganizations.Undoing.Recorded;

import java.time.LocalDate;
import java.util.List;

/// What was recorded at an organization that only a plan began is not lost by an undo.
class RecordedSinceTests extends VillagePlans {

    private static final Viewer ADMINISTRATOR = new Viewer("chief", true, List.of(), null);

    @Autowired Accounts accounts;

    private long plan;
    private int begun;

    @BeforeEach
    void establish() {
        var line = begin(Action.ESTABLISH, "", "N", "GRASSROOTS_PARTY_COMMITTEE", "T");
        plan = plan("2010-01-01", List.of(line), List.of()).id();
        assertThat(reorganizations.execute(Village.OFFICER, plan))
                .isInstanceOf(Execution.Done.class);
        begun =
                sql.fetchSingle(
                                "select organization_id from organizations.version where code ="
                                        + " 'N'")
                        .get(0, int.class);
    }

    @Test
    void everyKindOfRecordStandsInTheWayAndIsNamed() {
        role();
        post();
        sql.execute(
                """
                insert into committees.term (organization_id, from_year, to_year, begins_on, planned_end, recorded_by)
                values (?, 2020, 2025, '2020-02-01', '2025-02-01', 'test')\
                """,
                begun);
        target(2019);
        target(2021);
        mandate();
        attribute("Công ty N");
        grouped();

        assertThat(reorganizations.inTheWay(Village.OFFICER, plan))
                .isEqualTo(reorganizations.undo(Village.OFFICER, plan))
                .isEqualTo(
                        new Undoing.InTheWay(
                                List.of(),
                                List.of(),
                                List.of(
                                        new Recorded("N", Kind.ROLE, 1),
                                        new Recorded("N", Kind.POST, 1),
                                        new Recorded("N", Kind.TERM, 1),
                                        new Recorded("N", Kind.TARGET, 2),
                                        new Recorded("N", Kind.MANDATE, 1),
                                        new Recorded("N", Kind.ATTRIBUTE, 1),
                                        new Recorded("N", Kind.GROUP_PLACE, 1))));
    }

    @Test
    void whatWasTakenBackIsNotInTheWay() {
        role();
        mandate();
        attribute("");
        sql.execute("update access.role_grant set revoked_at = now()");
        sql.execute("update reorganizations.mandate set superseded_at = now()");

        assertThat(reorganizations.inTheWay(Village.OFFICER, plan).isNothing()).isTrue();
        assertThat(reorganizations.undo(Village.OFFICER, plan)).isInstanceOf(Undoing.Done.class);
    }

    @Test
    void whatIsRecordedAtOrganizationsOfBeforeIsNotInTheWay() {
        begun = Village.EAST;
        post();
        target(2021);
        attribute("Công ty E");

        assertThat(reorganizations.undo(Village.OFFICER, plan)).isInstanceOf(Undoing.Done.class);
    }

    private void role() {
        var created = accounts.create(ADMINISTRATOR, "bithu.n", "Bí thư N", false);
        int account = ((Accounts.Creation.Created) created).id();
        accounts.grant(
                ADMINISTRATOR,
                account,
                new Viewer.Grant(begun, Role.OFFICER, true),
                Validity.since(LocalDate.EPOCH));
    }

    private void post() {
        sql.execute(
                """
                insert into committees.post_fact (organization_id, body, position, member_id, act, effective_on, recorded_by)
                select ?, 'COMMITTEE', 'SECRETARY', id, 'APPOINTED', '2020-02-01', 'test' from members.member where code = 'a1'\
                """,
                begun);
    }

    private void target(int year) {
        sql.execute(
                """
                insert into reports.setting (organization_id, year, admission_target, number, place, superior, issuer, signed_for, signer_post, signer_name, recipients, changed_by)
                values (?, ?, 3, '', '', '', '', '', '', '', '', 'test')\
                """,
                begun,
                year);
    }

    private void mandate() {
        sql.execute(
                """
                insert into reorganizations.mandate (organization_id, kind, act, effective_on, decision_number, recorded_by)
                values (?, 'DELEGATED_POWERS', 'GRANTED', '2020-02-01', '1-QĐ', 'test')\
                """,
                begun);
    }

    private void attribute(String value) {
        sql.execute(
                """
                insert into organizations.attribute (organization_id, kind, value, effective_on, recorded_by)
                values (?, 'UNIT_NAME', ?, '2020-02-01', 'test')\
                """,
                begun,
                value);
    }

    /// Placed twice for the same day: the later line counts.
    private void grouped() {
        for (int time = 0; time < 2; time++) {
            sql.execute(
                    """
                    insert into members.group_place (member_id, group_id, effective_on, recorded_by)
                    select id, ?, '2020-02-01', 'test' from members.member where code = 'a1'\
                    """,
                    begun);
        }
    }
}
