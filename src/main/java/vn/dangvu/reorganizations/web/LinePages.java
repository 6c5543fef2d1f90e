package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Shows the form of a line, and before it the choice of what the line is to do.
@Component
class LinePages {

    private static final int EMPTY_ROWS = 3;

    private static final LinkedHashMap<String, List<Action>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("together", List.of(Action.ABSORB, Action.CONSOLIDATE));
        GROUPS.put("apart", List.of(Action.SPLIT, Action.SPLIT_OFF));
        GROUPS.put("place", List.of(Action.HAND_OVER, Action.MOVE_MEMBERS));
        GROUPS.put("change", List.of(Action.ESTABLISH, Action.RENAME, Action.CHANGE_KIND));
        GROUPS.put("end", List.of(Action.END, Action.DISSOLVE, Action.DISBAND));
    }

    /// A form as it is shown.
    ///
    /// @param number of the line that is edited; 0 for a new one
    record Shown(
            int number,
            Action action,
            LineForm form,
            @Nullable String changed,
            List<FieldError> errors) {

        static Shown blank(Action action, LineForm form) {
            return new Shown(0, action, form, null, List.of());
        }
    }

    private final Pages pages;

    LinePages(Pages pages) {
        this.pages = pages;
    }

    ResponseEntity<byte[]> choose(OpenPlan open) {
        var words = open.words();
        var groups =
                GROUPS.entrySet().stream()
                        .map(group ->
                                new ActionsPage.Group(
                                        words.page("actions." + group.getKey()),
                                        group.getValue().stream()
                                                .map(action ->
                                                        new ActionsPage.Choice(
                                                                words.action(action),
                                                                hint(words, action),
                                                                address(open, action)))
                                                .toList()))
                        .toList();
        return pages.show(
                "reorganizations/actions",
                words.page("addLine"),
                new ActionsPage(open.trailBelow(), open.lead(), groups));
    }

    ResponseEntity<byte[]> form(HttpStatus status, OpenPlan open, Shown shown) {
        var words = open.words();
        var action = shown.action();
        String own = open.address() + "/lines/" + shown.number();
        var page =
                new LinePage(
                        open.trailBelow(),
                        open.lead(),
                        shown.number() == 0 ? open.address() + "/lines" : own,
                        shown.number() == 0 ? address(open, action) : own,
                        open.address(),
                        action.name(),
                        hint(words, action),
                        LineFields.of(action),
                        shown.form(),
                        rows(action, shown.form()),
                        words.texts().get("reorganizations.target." + action),
                        kinds(words),
                        unitTypes(words),
                        open.names().suggestions(),
                        open.plan().revision(),
                        shown.changed(),
                        shown.errors());
        String title =
                shown.number() == 0
                        ? words.action(action)
                        : words.page("editLine", shown.number(), words.action(action));
        return pages.show(status, "reorganizations/line", title, page);
    }

    private static String address(OpenPlan open, Action action) {
        return open.address() + "/lines/new?action=" + action;
    }

    private static String hint(PlanWords words, Action action) {
        return words.texts().get("reorganizations.hint." + action);
    }

    private static List<String> rows(Action action, LineForm form) {
        var rows = new ArrayList<>(form.organizations());
        boolean many = LineFields.of(action).asksMany();
        for (int empty = 0; empty < EMPTY_ROWS && (many || rows.isEmpty()); empty++) {
            rows.add("");
        }
        return rows;
    }

    private static List<Option> kinds(PlanWords words) {
        return Arrays.stream(OrganizationKind.values())
                .map(kind -> new Option(kind.name(), words.kind(kind)))
                .toList();
    }

    private static List<Option> unitTypes(PlanWords words) {
        return OrganizationSheet.SHEET.column("unit_type").choices().stream()
                .map(choice ->
                        new Option(
                                choice.code(),
                                words.texts().get("organizations.unitType." + choice.code())))
                .toList();
    }
}
