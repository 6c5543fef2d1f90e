package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.access.Account;
import vn.dangvu.access.Place;
import vn.dangvu.access.SignInSettings;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// One account: its state, its roles, and what can be done with it.
///
/// @param own whether it is the account the viewer works with
/// @param ways how he or she signs in
/// @param secret a password that was just made, shown this once
/// @param places what the field of the organization offers
/// @param typed what was typed there
public record AccountPage(
        int id,
        String displayName,
        String username,
        boolean administrator,
        boolean disabled,
        boolean waiting,
        boolean own,
        List<Role> roles,
        SignInSettings.Now ways,
        @Nullable String secret,
        List<String> places,
        String typed,
        String chosenRole,
        List<FieldError> errors) {

    public record Role(int id, String organization, String words) {}

    static AccountPage of(
            Account account,
            boolean own,
            SignInSettings.Now ways,
            List<Place> places,
            @Nullable String secret,
            RoleForm form,
            List<FieldError> errors,
            Texts texts) {
        return new AccountPage(
                account.id(),
                account.displayName(),
                account.username(),
                account.administrator(),
                account.disabled(),
                account.mustChangePassword(),
                own,
                account.grants().stream()
                        .map(role ->
                                new Role(
                                        role.id(),
                                        role.organizationName(),
                                        AccountListPage.inWords(role.grant(), texts)))
                        .toList(),
                ways,
                secret,
                places.stream().map(place -> place.code() + RoleForm.DASH + place.name()).toList(),
                form.organization(),
                form.role(),
                errors);
    }
}
