package vn.dangvu.access;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Proposal;
import vn.dangvu.kernel.Viewer;

import java.util.List;

/// A right that waits to be given. The names of its parts stand in the database until then.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RoleAct.Grant.class, name = "grant"),
    @JsonSubTypes.Type(value = RoleAct.Administrator.class, name = "administrator")
})
public sealed interface RoleAct {

    int account();

    record Grant(int account, Viewer.Grant grant, Validity validity) implements RoleAct {}

    record Administrator(int account) implements RoleAct {}

    default Proposal proposal() {
        return Proposal.of(Kind.ROLE, List.of(), this);
    }

    /// Asks for it again, by the same way in.
    default Accounts.Granting perform(Accounts accounts, Viewer viewer) {
        return switch (this) {
            case Grant act -> accounts.grant(viewer, act.account, act.grant, act.validity);
            case Administrator act -> accounts.makeAdministrator(viewer, act.account);
        };
    }
}
