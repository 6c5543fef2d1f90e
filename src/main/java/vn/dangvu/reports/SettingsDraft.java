package vn.dangvu.reports;

import java.time.format.DateTimeFormatter;

/// The settings as somebody typed them, field by field; kept as typed when something is refused.
public record SettingsDraft(
        String admissionTarget,
        String number,
        String place,
        String dated,
        String superior,
        String issuer,
        String signedFor,
        String signerPost,
        String signerName,
        String recipients) {

    /// The fields, in the order of the form.
    public enum Field {
        ADMISSION_TARGET("admissionTarget"),
        NUMBER("number"),
        PLACE("place"),
        DATED("dated"),
        SUPERIOR("superior"),
        ISSUER("issuer"),
        SIGNED_FOR("signedFor"),
        SIGNER_POST("signerPost"),
        SIGNER_NAME("signerName"),
        RECIPIENTS("recipients");

        private final String parameter;

        Field(String parameter) {
            this.parameter = parameter;
        }

        /// Its name in the form, and in the keys `reports.settings.<name>`.
        public String parameter() {
            return parameter;
        }
    }

    /// One reason why the settings were not kept.
    ///
    /// @param reason names the sentence `reports.settings.refused.<reason>`
    public record Objection(Field field, String reason) {}

    public static SettingsDraft of(ReportSettings settings) {
        var target = settings.admissionTarget();
        var dated = settings.dated();
        return new SettingsDraft(
                target == null ? "" : target.toString(),
                settings.number(),
                settings.place(),
                dated == null ? "" : dated.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")),
                settings.superior(),
                settings.issuer(),
                settings.signedFor(),
                settings.signerPost(),
                settings.signerName(),
                String.join("\n", settings.recipients()));
    }

    public String value(Field field) {
        return switch (field) {
            case ADMISSION_TARGET -> admissionTarget;
            case NUMBER -> number;
            case PLACE -> place;
            case DATED -> dated;
            case SUPERIOR -> superior;
            case ISSUER -> issuer;
            case SIGNED_FOR -> signedFor;
            case SIGNER_POST -> signerPost;
            case SIGNER_NAME -> signerName;
            case RECIPIENTS -> recipients;
        };
    }
}
