package vn.dangvu.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.TreeEvent.Kind;
import vn.dangvu.reorganizations.Note;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Preview.Node;
import vn.dangvu.reorganizations.Preview.Told;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What `reorganize` prints of a hand-over with two decisions, one with a single one, and names
/// that no longer fit.
class PlanToldTests {

    private static final Plan.Decision RECEPTION =
            new Plan.Decision("9-QĐ/W", LocalDate.of(2020, 1, 2), "Đảng ủy W");

    @Test
    void theTextNamesTheDecisionOfReceptionBehindTheHandOver() {
        assertThat(text(Texts.VIETNAMESE))
                .contains(
                        "Chuyển giao: E.1 → W (quyết định tiếp nhận: 9-QĐ/W ngày 02/01/2020,"
                                + " Đảng ủy W)");
        assertThat(text(Texts.ENGLISH))
                .contains(
                        "Handed over: E.1 → W (decision of reception: 9-QĐ/W of 02/01/2020, Đảng"
                                + " ủy W)");
    }

    @Test
    void theTextSaysWhatIsToBeNotedThoughItStandsInNobodysWay() {
        assertThat(text(Texts.VIETNAMESE))
                .contains(
                        "Cần lưu ý:",
                        "- chuyển giao E.2, E.3 về W: chưa ghi quyết định tiếp nhận",
                        "- C thành đảng bộ cơ sở nhưng vẫn mang tên “Chi bộ Trường học”.",
                        "Kế hoạch thực hiện được.");
        assertThat(text(Texts.ENGLISH))
                .contains(
                        "To be noted:",
                        "- E.2, E.3 handed over to W: the decision of reception is not recorded",
                        "but is still called “Chi bộ Trường học”.",
                        "The plan can be carried out.");
    }

    @Test
    void theTextTellsANewCodeBesideTheOldOne() {
        assertThat(text(Texts.VIETNAMESE)).contains("Đổi tên: C → C.9");
    }

    @Test
    void noMembersAreCountedInAPartyGroup() {
        assertThat(text(Texts.VIETNAMESE)).contains("+ W.a Name W.a\n").doesNotContain("W.a: 0");
        assertThat(json().get("organizations").get(4).at("/after/members").isNull()).isTrue();
    }

    @Test
    void theJsonHasTheDecisionOfReceptionOrNothing() {
        var events = json().get("events");

        assertThat(events.at("/0/reception/number").asString()).isEqualTo("9-QĐ/W");
        assertThat(events.at("/0/reception/date").asString()).isEqualTo("2020-01-02");
        assertThat(events.at("/0/reception/issuer").asString()).isEqualTo("Đảng ủy W");
        assertThat(events.at("/1/reception").isNull()).isTrue();
    }

    @Test
    void theJsonHasEveryNoteWithItsFactsAndWords() {
        var notes = json().get("notes");

        assertThat(notes.at("/0/kind").asString()).isEqualTo("NoReception");
        assertThat(notes.at("/0/facts/codes/1").asString()).isEqualTo("E.3");
        assertThat(notes.at("/0/facts/to").asString()).isEqualTo("W");
        assertThat(notes.at("/0/words").asString()).contains("chưa ghi quyết định tiếp nhận");
        assertThat(notes.at("/1/kind").asString()).isEqualTo("NameOfOldKind");
        assertThat(notes.at("/1/facts/kind").asString()).isEqualTo("GRASSROOTS_PARTY_COMMITTEE");
    }

    private static String text(Texts texts) {
        var written = new StringWriter();
        var out = new PrintWriter(written);
        new PlanText(texts, out).preview(preview());
        out.flush();
        return written.toString();
    }

    private static JsonNode json() {
        var written = new StringWriter();
        var out = new PrintWriter(written);
        new PlanJson(Texts.VIETNAMESE, out).preview(preview());
        out.flush();
        return JsonMapper.shared().readTree(written.toString());
    }

    private static Preview preview() {
        var before = List.of(node(1, "T"), node(2, "E.1"), node(3, "W"), node(4, "C"));
        var group = new Node(-1, "W.a", "Name W.a", OrganizationKind.PARTY_GROUP, null, 0, true);
        var after = List.of(node(1, "T"), node(2, "E.1"), node(3, "W"), node(4, "C.9"), group);
        return new Preview(
                before,
                after,
                List.of(),
                List.of(
                        new Told(Kind.HANDED_OVER, List.of(2), List.of(3), RECEPTION),
                        new Told(Kind.RENAMED, List.of(4), List.of(4), Plan.Decision.NONE)),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Note.NoReception(List.of("E.2", "E.3"), "W"),
                        new Note.NameOfOldKind(
                                "C",
                                "Chi bộ Trường học",
                                OrganizationKind.GRASSROOTS_PARTY_COMMITTEE)));
    }

    private static Node node(int id, String code) {
        return new Node(id, code, "Name " + code, OrganizationKind.CELL, null, 3, false);
    }
}
