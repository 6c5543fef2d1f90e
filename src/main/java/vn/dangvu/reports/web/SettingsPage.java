package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.reports.SettingsDraft;
import vn.dangvu.reports.SettingsDraft.Field;
import vn.dangvu.reports.SettingsDraft.Objection;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.Arrays;
import java.util.List;

/// The form of a report's settings, as typed so far.
public record SettingsPage(
        int organization,
        int year,
        String organizationName,
        List<Crumb> trail,
        List<Input> inputs,
        List<FieldError> errors) {

    /// @param lines how many lines it shows; one is a plain field
    public record Input(
            String name,
            String label,
            String hint,
            String value,
            String size,
            int lines,
            @Nullable String error) {}

    static SettingsPage of(
            String organizationName,
            ReportAddress address,
            SettingsDraft draft,
            List<Objection> objections,
            Texts texts) {
        List<FieldError> errors =
                objections.stream()
                        .map(objection ->
                                new FieldError(
                                        objection.field().parameter(),
                                        texts.get(
                                                "reports.settings.refused." + objection.reason())))
                        .toList();
        return new SettingsPage(
                address.organization().value(),
                address.year(),
                organizationName,
                List.of(
                        new Crumb(
                                texts.get("reports.page.titleOf", String.valueOf(address.year())),
                                address.page())),
                Arrays.stream(Field.values())
                        .map(field -> input(field, draft, errors, texts))
                        .toList(),
                errors);
    }

    private static Input input(
            Field field, SettingsDraft draft, List<FieldError> errors, Texts texts) {
        String key = "reports.settings." + field.parameter();
        return new Input(
                field.parameter(),
                texts.get(key),
                texts.get(key + ".hint"),
                draft.value(field),
                switch (field) {
                    case ADMISSION_TARGET,
                            NUMBER,
                            DATED,
                            PLACE,
                            SIGNER_NAME,
                            SIGNER_POST,
                            SIGNED_FOR ->
                            "medium";
                    case SUPERIOR, ISSUER, RECIPIENTS -> "full";
                },
                field == Field.RECIPIENTS ? 6 : 1,
                FieldError.of(errors, field.parameter()));
    }
}
