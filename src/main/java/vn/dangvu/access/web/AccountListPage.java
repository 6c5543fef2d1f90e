package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.access.Account;
import vn.dangvu.access.Account.RoleState;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.List;

/// All accounts, a line each.
///
/// @param left how many roles are to be reviewed after reorganizations, as a sentence; null where
///   none
public record AccountListPage(List<Line> lines, @Nullable String left) {

    /// @param roles a sentence, "–" where there are none
    public record Line(
            int id,
            String displayName,
            String username,
            boolean administrator,
            boolean disabled,
            boolean waiting,
            List<String> roles) {}

    static AccountListPage of(List<Account> accounts, int left, Texts texts) {
        return new AccountListPage(
                accounts.stream()
                        .map(account ->
                                new Line(
                                        account.id(),
                                        account.displayName(),
                                        account.username(),
                                        account.administrator(),
                                        account.disabled(),
                                        account.mustChangePassword(),
                                        account.grants().stream()
                                                .filter(role -> role.state() != RoleState.OVER)
                                                .map(role -> inWords(role, texts))
                                                .toList()))
                        .toList(),
                left == 0 ? null : texts.get("access.ended.notice", left));
    }

    private static String inWords(Account.Role role, Texts texts) {
        return inWords(role.grant(), texts) + " · " + role.organizationName();
    }

    static String inWords(Viewer.Grant grant, Texts texts) {
        return texts.get("access.role." + RoleForm.name(grant));
    }
}
