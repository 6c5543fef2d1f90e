package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldError;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What is typed to make an account.
public record AccountForm(String username, String displayName, boolean administrator) {

    static final AccountForm EMPTY = new AccountForm("", "", false);

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int LONGEST_NAME = 100;

    static AccountForm of(
            @Nullable String username, @Nullable String displayName, boolean administrator) {
        return new AccountForm(
                username == null ? "" : username.strip().toLowerCase(Locale.ROOT),
                displayName == null ? "" : displayName.strip().replaceAll("\\s+", " "),
                administrator);
    }

    List<FieldError> errors(Texts texts) {
        var errors = new ArrayList<FieldError>();
        if (!USERNAME.matcher(username).matches()) {
            errors.add(new FieldError("username", texts.get("access.account.username.wrong")));
        }
        if (displayName.isEmpty()
                || displayName.length() > LONGEST_NAME
                || displayName.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError("displayName", texts.get("access.account.name.wrong")));
        }
        return errors;
    }
}
