package vn.dangvu.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Catalogs;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.Objection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Keys that are put together at run time must be there in both languages.
class MemberMessagesTests {

    static final Map<String, List<Choice>> CATALOGS =
            Map.ofEntries(
                    Map.entry("sex", Catalogs.SEXES),
                    Map.entry("religion", Catalogs.RELIGIONS),
                    Map.entry("general", Catalogs.GENERAL),
                    Map.entry("professional", Catalogs.PROFESSIONAL),
                    Map.entry("title", Catalogs.TITLES),
                    Map.entry("theory", Catalogs.THEORY),
                    Map.entry("occupation", Catalogs.OCCUPATIONS),
                    Map.entry("standing", Catalogs.STANDINGS),
                    Map.entry("kind", Catalogs.KINDS),
                    Map.entry("ethnicity", Catalogs.ETHNICITIES),
                    Map.entry("route", Catalogs.ROUTES));

    @Test
    void callsEveryValueAsTheOfficesSheetsDo() {
        CATALOGS.forEach((catalog, choices) ->
                choices.forEach(choice ->
                        assertThat(Texts.VIETNAMESE.get("members." + catalog + "." + choice.code()))
                                .isEqualTo(choice.label())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasWordsForEveryKindReasonAndField(String language) {
        var texts = language.equals("vi") ? Texts.VIETNAMESE : Texts.ENGLISH;
        var keys = new ArrayList<String>();
        CATALOGS.forEach((catalog, choices) ->
                choices.forEach(choice -> keys.add(catalog + "." + choice.code())));
        Arrays.stream(DayInput.Reason.values()).forEach(reason -> keys.add("flaw.date." + reason));
        Arrays.stream(Kinds.values()).forEach(group -> keys.add("page.kinds." + group));
        for (var kind : MovementKind.values()) {
            if (Kinds.named(kind.name()).isPresent()) {
                keys.add("hint." + kind);
            }
            if (kind.asksRoute()) {
                keys.add("page.routeOf." + kind);
            }
            if (kind.asksElsewhere()) {
                keys.add("page.elsewhereOf." + kind);
            }
        }
        for (var kind :
                List.of(
                        MovementKind.EXEMPTION,
                        MovementKind.EXEMPTION_END,
                        MovementKind.SUSPENSION,
                        MovementKind.SUSPENSION_END,
                        MovementKind.TEMPORARY_TRANSFER,
                        MovementKind.TEMPORARY_RETURN)) {
            assertThat(kind.way()).isEqualTo(Way.IN_PLACE);
            keys.add("objection.OutOfTurn." + kind);
        }
        Arrays.stream(Objection.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(name ->
                        !List.of(
                                        "OutOfTurn",
                                        "Missing",
                                        "Malformed",
                                        "Taken",
                                        "DateOutOfOrder",
                                        "BesideTheTransfer")
                                .contains(name))
                .forEach(name -> keys.add("objection." + name));
        List.of("cardNumber", "citizenId")
                .forEach(field -> keys.add("objection.Malformed." + field));
        List.of("code", "dossierNumber", "cardNumber", "citizenId")
                .forEach(field -> keys.add("objection.Taken." + field));
        List.of("bornOnCard", "joinedOn", "officialOn")
                .forEach(field -> keys.add("objection.DateOutOfOrder." + field));
        List.of("early", "late").forEach(side -> keys.add("objection.BesideTheTransfer." + side));
        ListRequest.STATES.forEach(state -> keys.add("page.state." + state));

        assertThat(keys).allMatch(key -> texts.has("members." + key));
    }
}
