package vn.dangvu.transfers;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.Standing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A slip as a small file, which another office reads into its form. The checksum finds what was
/// damaged on the way; it proves nothing about who wrote it: the signed paper does.
public record SlipFile(Content content) {

    static final String FORMAT = "dangvu-transfer-1";

    /// More is no slip.
    public static final int LARGEST = 64 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// As it stands in the file; what is not known is null.
    public record Content(
            String format,
            Boolean temporary,
            String cause,
            String number,
            String signedOn,
            String origin,
            String goal,
            String route,
            @Nullable String until,
            @Nullable String feesUntil,
            @Nullable String documents,
            Person person,
            String checksum) {}

    public record Person(
            String fullName,
            String sex,
            String born,
            String bornPrecision,
            String standing,
            @Nullable String joinedOn,
            @Nullable String officialOn,
            @Nullable String cardNumber,
            @Nullable String dossierNumber) {

        /// For whoever prints it by mistake.
        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /// How reading a file ends.
    public sealed interface Reading {

        record Read(SlipFile file) implements Reading {}

        record Malformed(Flaw flaw) implements Reading {}
    }

    /// What is wrong with a file; the words stand under `transfers.file.<flaw>`.
    public enum Flaw {
        NO_FILE,
        TOO_LARGE,
        NOT_JSON,
        OTHER_FORMAT,
        INCOMPLETE,
        DAMAGED
    }

    static SlipFile of(Transfer transfer, Slip slip) {
        var bearer = slip.bearer();
        var person =
                new Person(
                        bearer.fullName(),
                        bearer.sex(),
                        bearer.born().first().toString(),
                        bearer.born().precision().name(),
                        bearer.standing().name(),
                        text(bearer.joinedOn()),
                        text(bearer.officialOn()),
                        bearer.cardNumber(),
                        bearer.dossierNumber());
        var content =
                new Content(
                        FORMAT,
                        transfer.temporary(),
                        transfer.cause().name(),
                        slip.number(),
                        slip.signedOn().toString(),
                        slip.origin(),
                        transfer.goal().map(Goal::name).orElse(""),
                        transfer.route().map(Enum::name).orElse(""),
                        text(transfer.until().orElse(null)),
                        text(slip.feesUntil()),
                        slip.documents(),
                        person,
                        "");
        return new SlipFile(sealed(content));
    }

    public byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content).getBytes(UTF_8);
    }

    public static Reading read(byte[] file) {
        if (file.length == 0) {
            return new Reading.Malformed(Flaw.NO_FILE);
        }
        if (file.length > LARGEST) {
            return new Reading.Malformed(Flaw.TOO_LARGE);
        }
        try {
            return Optional.ofNullable(JSON.readValue(file, Content.class))
                    .map(SlipFile::judged)
                    .orElseGet(() -> new Reading.Malformed(Flaw.NOT_JSON));
        } catch (JacksonException _) {
            return new Reading.Malformed(Flaw.NOT_JSON);
        }
    }

    private static Reading judged(Content content) {
        if (!FORMAT.equals(content.format)) {
            return new Reading.Malformed(Flaw.OTHER_FORMAT);
        }
        if (!complete(content)) {
            return new Reading.Malformed(Flaw.INCOMPLETE);
        }
        return content.equals(sealed(content))
                ? new Reading.Read(new SlipFile(content))
                : new Reading.Malformed(Flaw.DAMAGED);
    }

    /// A file may leave out what our own types say is there.
    @SuppressWarnings({"ConstantValue", "RedundantNullCheck"})
    private static boolean complete(Content content) {
        var person = content.person;
        return person != null
                && content.temporary != null
                && Stream.of(
                                content.cause,
                                content.number,
                                content.signedOn,
                                content.origin,
                                content.goal,
                                content.route,
                                content.checksum,
                                person.fullName,
                                person.sex,
                                person.born,
                                person.bornPrecision,
                                person.standing)
                        .allMatch(part -> part != null && !part.isBlank())
                && Stream.of(
                                content.signedOn,
                                content.until,
                                content.feesUntil,
                                person.born,
                                person.joinedOn,
                                person.officialOn)
                        .allMatch(SlipFile::day)
                && known(Cause.class, content.cause)
                && known(TransferRoute.class, content.route)
                && known(Standing.class, person.standing)
                && known(BirthDate.Precision.class, person.bornPrecision)
                && List.of("MALE", "FEMALE").contains(person.sex);
    }

    private static boolean day(@Nullable String text) {
        try {
            return text == null || LocalDate.parse(text).getYear() > 1900;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static <E extends Enum<E>> boolean known(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants()).anyMatch(one -> one.name().equals(name));
    }

    /// The same with the checksum that belongs to it.
    private static Content sealed(Content content) {
        return new Content(
                content.format,
                content.temporary,
                content.cause,
                content.number,
                content.signedOn,
                content.origin,
                content.goal,
                content.route,
                content.until,
                content.feesUntil,
                content.documents,
                content.person,
                sum(text(content)));
    }

    /// What the checksum is of.
    private static String text(Content content) {
        var person = content.person;
        return Stream.of(
                        content.format,
                        String.valueOf(content.temporary),
                        content.cause,
                        content.number,
                        content.signedOn,
                        content.origin,
                        content.goal,
                        content.route,
                        content.until,
                        content.feesUntil,
                        content.documents,
                        person.fullName,
                        person.sex,
                        person.born,
                        person.bornPrecision,
                        person.standing,
                        person.joinedOn,
                        person.officialOn,
                        person.cardNumber,
                        person.dossierNumber)
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining("\n"));
    }

    private static String sum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
