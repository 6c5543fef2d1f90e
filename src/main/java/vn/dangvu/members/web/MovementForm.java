package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Catalogs;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.Route;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/// The fields of a movement as they were typed.
public record MovementForm(
        String effectiveOn,
        String cell,
        String standing,
        String until,
        String elsewhere,
        String route,
        String reason,
        String cardNumber,
        String decisionNumber,
        String decisionDate,
        String decisionIssuer,
        String note) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static final MovementForm EMPTY = of(Map.of());

    static MovementForm of(Map<String, String> sent) {
        return new MovementForm(
                sent(sent, "effectiveOn"),
                sent(sent, "cell"),
                sent(sent, "standing"),
                sent(sent, "until"),
                sent(sent, "elsewhere"),
                sent(sent, "route"),
                sent(sent, "reason"),
                sent(sent, "cardNumber"),
                sent(sent, "decisionNumber"),
                sent(sent, "decisionDate"),
                sent(sent, "decisionIssuer"),
                sent(sent, "note"));
    }

    /// An entry as somebody would have typed it.
    static MovementForm of(Entry entry) {
        var standing = entry.standing();
        var route = entry.route();
        var cell = movesIn(entry.kind()) ? entry.cell() : null;
        return new MovementForm(
                day(entry.effectiveOn()),
                cell == null ? "" : cell.toString(),
                standing == null ? "" : standing.name(),
                day(entry.until()),
                text(entry.elsewhere()),
                route == null ? "" : route.name(),
                text(entry.reason()),
                text(entry.cardNumber()),
                text(entry.decision().number()),
                day(entry.decision().date()),
                text(entry.decision().issuer()),
                text(entry.note()));
    }

    /// The entry it means. What the rules have to say about it is for the door.
    Reading<Entry> read(MovementKind kind, LocalDate today) {
        var reader = new FieldReader(today);
        var effectiveOn = reader.neededDay("effectiveOn", effectiveOn());
        var intoCell = movesIn(kind) ? reader.place("cell", reader.needed("cell", cell())) : null;
        var entersAs =
                kind.asksStanding()
                        ? reader.choice("standing", standing(), Catalogs.STANDINGS)
                        : "";
        var plannedEnd = reader.day("until", until());
        var card =
                kind.asksCard()
                        ? reader.needed("cardNumber", FieldReader.digits(cardNumber()))
                        : "";
        var decision =
                new Decision(
                        reader.text("decisionNumber", decisionNumber()),
                        reader.day("decisionDate", decisionDate()),
                        reader.text("decisionIssuer", decisionIssuer()));
        var otherSide = reader.text("elsewhere", elsewhere());
        var howFar =
                kind.asksRoute() ? reader.choiceOrNone("route", route(), Catalogs.ROUTES) : null;
        var why = reader.text("reason", reason());
        var remark = reader.text("note", note());
        var flaws = reader.flaws();
        if (effectiveOn == null || !flaws.isEmpty()) {
            return new Reading<>(null, flaws);
        }
        return new Reading<>(
                new Entry(
                        kind,
                        effectiveOn,
                        intoCell,
                        entersAs.isEmpty() ? null : Standing.valueOf(entersAs),
                        plannedEnd,
                        otherSide,
                        howFar == null ? null : Route.valueOf(howFar),
                        why,
                        card.isEmpty() ? null : card,
                        decision,
                        remark),
                flaws);
    }

    /// Every field under its name, to travel through the page on which the answers are checked.
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("effectiveOn", effectiveOn);
        fields.put("cell", cell);
        fields.put("standing", standing);
        fields.put("until", until);
        fields.put("elsewhere", elsewhere);
        fields.put("route", route);
        fields.put("reason", reason);
        fields.put("cardNumber", cardNumber);
        fields.put("decisionNumber", decisionNumber);
        fields.put("decisionDate", decisionDate);
        fields.put("decisionIssuer", decisionIssuer);
        fields.put("note", note);
        return fields;
    }

    static boolean movesIn(MovementKind kind) {
        return kind.way() == Way.IN || kind.way() == Way.ACROSS;
    }

    static String sent(Map<String, String> sent, String field) {
        return FieldReader.tidy(sent.get(field));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
