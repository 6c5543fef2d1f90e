package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.NameParts;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.transfers.Bearer;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Incoming;
import vn.dangvu.transfers.Slip;
import vn.dangvu.transfers.SlipFile;
import vn.dangvu.transfers.TransferRoute;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What was typed of a slip from outside, or read from its file; by the names of its fields.
public record IncomingForm(Map<String, String> typed) {

    private static final List<String> FIELDS =
            List.of(
                    "organization",
                    "temporary",
                    "cause",
                    "fullName",
                    "sex",
                    "born",
                    "standing",
                    "joinedOn",
                    "officialOn",
                    "cardNumber",
                    "dossierNumber",
                    "origin",
                    "route",
                    "paperNumber",
                    "paperDate",
                    "until",
                    "feesUntil",
                    "documents",
                    "day",
                    "reason",
                    "note");

    public IncomingForm {
        typed = Map.copyOf(typed);
    }

    static IncomingForm of(Map<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, TransferReader.sent(sent, field)));
        return new IncomingForm(typed);
    }

    static IncomingForm blank(int organization, LocalDate today) {
        return of(
                Map.of(
                        "organization",
                        String.valueOf(organization),
                        "temporary",
                        "no",
                        "day",
                        TransferWords.typed(today)));
    }

    /// As somebody would have typed what the file says. The route is the same from either end; what
    /// was inside an upper committee there is at least within a province here.
    static IncomingForm of(SlipFile file, int organization, LocalDate today) {
        var content = file.content();
        var person = content.person();
        var typed = new LinkedHashMap<>(blank(organization, today).typed);
        typed.put("temporary", content.temporary() ? "yes" : "no");
        typed.put("cause", content.cause());
        typed.put("fullName", person.fullName());
        typed.put("sex", person.sex());
        typed.put("born", born(person));
        typed.put("standing", person.standing());
        typed.put("joinedOn", day(person.joinedOn()));
        typed.put("officialOn", day(person.officialOn()));
        typed.put("cardNumber", Objects.requireNonNullElse(person.cardNumber(), ""));
        typed.put("dossierNumber", Objects.requireNonNullElse(person.dossierNumber(), ""));
        typed.put("origin", content.origin());
        typed.put("route", content.route());
        typed.put("paperNumber", content.number());
        typed.put("paperDate", day(content.signedOn()));
        typed.put("until", day(content.until()));
        typed.put("feesUntil", month(content.feesUntil()));
        typed.put("documents", Objects.requireNonNullElse(content.documents(), ""));
        return of(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Null when the reader found something wrong.
    @Nullable Incoming read(TransferReader reader) {
        var toward = reader.place("organization", value("organization"));
        var cause = reader.choice("cause", value("cause"), Cause.class);
        var route = reader.choice("route", value("route"), TransferRoute.class);
        var bearer = bearer(reader);
        String number = reader.needed("paperNumber", value("paperNumber"));
        var signedOn = reader.neededDay("paperDate", value("paperDate"));
        String origin = reader.needed("origin", value("origin"));
        var until = reader.day("until", value("until"));
        var fees = reader.month("feesUntil", value("feesUntil"));
        var documents = reader.textOrNull("documents", value("documents"));
        var day = reader.neededDay("day", value("day"));
        var reason = reader.textOrNull("reason", value("reason"));
        var note = reader.textOrNull("note", value("note"));
        if (toward == null && value("organization").isEmpty()) {
            reader.wrong("organization", "missing.organization");
        }
        if (toward == null || bearer == null || !reader.errors().isEmpty()) {
            return null;
        }
        return new Incoming(
                new OrganizationId(toward),
                value("temporary").equals("yes"),
                cause.orElseThrow(),
                new Slip(bearer, number, Objects.requireNonNull(signedOn), origin, fees, documents),
                route.orElseThrow(),
                Objects.requireNonNull(day),
                until,
                reason,
                note);
    }

    private @Nullable Bearer bearer(TransferReader reader) {
        String name = reader.needed("fullName", value("fullName"));
        if (!name.isEmpty() && !NameParts.isFull(name)) {
            reader.wrong("fullName", "notAName");
        }
        boolean sex = List.of("MALE", "FEMALE").contains(value("sex"));
        if (!sex) {
            reader.wrong("sex", "missing.sex");
        }
        var born = reader.born("born", value("born"));
        var standing = reader.choice("standing", value("standing"), Standing.class);
        var joined = reader.day("joinedOn", value("joinedOn"));
        var official = reader.day("officialOn", value("officialOn"));
        var card = reader.textOrNull("cardNumber", value("cardNumber"));
        var dossier = reader.textOrNull("dossierNumber", value("dossierNumber"));
        return born == null || standing.isEmpty() || !sex
                ? null
                : new Bearer(
                        name, value("sex"), born, standing.get(), joined, official, card, dossier);
    }

    private static String born(SlipFile.Person person) {
        String day = day(person.born());
        return switch (person.bornPrecision()) {
            case "YEAR" -> day.substring(6);
            case "MONTH" -> day.substring(3);
            default -> day;
        };
    }

    private static String day(@Nullable String kept) {
        return kept == null ? "" : TransferWords.typed(LocalDate.parse(kept));
    }

    private static String month(@Nullable String kept) {
        return kept == null ? "" : TransferWords.month(LocalDate.parse(kept));
    }
}
