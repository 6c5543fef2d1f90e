package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.access.Account;
import vn.dangvu.access.Place;
import vn.dangvu.access.SignInSettings;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// One account: its state, its roles, and what can be done with it.
///
/// @param own whether it is the account the viewer works with
/// @param ways how he or she signs in
/// @param secret a password that was just made, shown this once
/// @param places what the field of the organization offers
/// @param form what was typed
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
        RoleForm form,
        List<Option> choices,
        List<FieldError> errors) {

    /// @param days from when until when, as a sentence
    /// @param state a word where it does not count today; null where it does
    public record Role(
            int id, String organization, String words, String days, @Nullable String state) {}

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
                account.grants().stream().map(role -> role(role, texts)).toList(),
                ways,
                secret,
                places.stream().map(place -> place.code() + RoleForm.DASH + place.name()).toList(),
                form,
                RoleForm.options(texts),
                errors);
    }

    private static Role role(Account.Role role, Texts texts) {
        var formats = Formats.of(texts);
        var last = role.validity().last();
        String from = formats.date(role.validity().from());
        return new Role(
                role.id(),
                role.organizationName(),
                AccountListPage.inWords(role.grant(), texts),
                last == null
                        ? texts.get("access.role.since", from)
                        : texts.get("access.role.during", from, formats.date(last)),
                role.state() == Account.RoleState.IN_FORCE
                        ? null
                        : texts.get("access.role.state." + role.state()));
    }
}
