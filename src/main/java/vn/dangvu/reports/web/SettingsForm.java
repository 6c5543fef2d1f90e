package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.reports.SettingsDraft;

import java.util.Objects;

/// What the browser sends; a field that is missing is an empty one.
record SettingsForm(
        @Nullable String admissionTarget,
        @Nullable String number,
        @Nullable String place,
        @Nullable String dated,
        @Nullable String superior,
        @Nullable String issuer,
        @Nullable String signedFor,
        @Nullable String signerPost,
        @Nullable String signerName,
        @Nullable String recipients) {

    SettingsDraft draft() {
        return new SettingsDraft(
                text(admissionTarget),
                text(number),
                text(place),
                text(dated),
                text(superior),
                text(issuer),
                text(signedFor),
                text(signerPost),
                text(signerName),
                text(recipients));
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
