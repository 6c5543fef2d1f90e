package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.AssignmentRules.Rule;
import vn.dangvu.reorganizations.Trait;
import vn.dangvu.reorganizations.web.Names.Known;

import java.util.ArrayList;
import java.util.List;

/// Reads typed rules as rules, and keeps in words what is wrong with them.
final class RuleReader {

    /// @param rest the code of the cell of the rest; empty where they stay with their cell
    record Read(OrganizationId source, List<Rule> rules, String rest) {}

    private final OpenPlan open;
    private final RuleWords words;
    private final FormReader reader;

    RuleReader(OpenPlan open, RuleWords words, FormReader reader) {
        this.open = open;
        this.words = words;
        this.reader = reader;
    }

    /// Null when anything is wrong.
    @Nullable Read read(RuleForm form) {
        var source = source(form.source());
        var rules = new ArrayList<Rule>();
        for (int at = 0; at < form.rows().size(); at++) {
            var row = form.rows().get(at);
            if (!row.isEmpty()) {
                var rule = rule(row, at + 1);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        if (rules.isEmpty() && reader.errors().isEmpty()) {
            reader.wrong("condition-1", "rule.none");
        }
        String rest = form.rest().isEmpty() ? "" : cell("rest", form.rest());
        return source == null || !reader.errors().isEmpty() ? null : new Read(source, rules, rest);
    }

    private @Nullable OrganizationId source(String typed) {
        var known = open.names().find(Names.code(typed)).map(Known::living);
        if (known.isEmpty()) {
            reader.wrong("source", "rule.source");
        }
        return known.map(Organization::id).orElse(null);
    }

    private @Nullable Rule rule(RuleForm.Row row, int number) {
        int between = row.condition().indexOf(':');
        var trait = between < 0 ? null : words.trait(row.condition().substring(0, between));
        if (trait == null) {
            reader.wrong("condition-" + number, "rule.condition", number);
            return null;
        }
        String chosen = row.condition().substring(between + 1);
        String value = RuleWords.typed(trait) ? value(trait, row.value(), number) : chosen;
        String cell = cell("cell-" + number, row.cell());
        return value.isEmpty() || cell.isEmpty() || !words.known(trait, value)
                ? null
                : new Rule(trait, value, cell);
    }

    /// Empty when wrong.
    private String value(Trait trait, String typed, int number) {
        String field = "value-" + number;
        return switch (trait) {
            case BORN_FROM, BORN_UNTIL -> {
                boolean year = typed.matches("(19|20)[0-9]{2}");
                if (!year) {
                    reader.wrong(field, "rule.year", number);
                }
                yield year ? typed : "";
            }
            case CELL -> {
                var found = open.names().find(Names.code(typed)).map(Known::living);
                if (found.isEmpty() || !found.get().kind().holdsMembers()) {
                    reader.wrong(field, "rule.cell", number);
                    yield "";
                }
                yield found.get().id().toString();
            }
            default -> {
                if (typed.isEmpty()) {
                    reader.wrong(field, "rule.value", number);
                }
                yield typed;
            }
        };
    }

    /// The code of a cell to which members can go; empty when wrong.
    private String cell(String field, String typed) {
        var found = open.names().find(Names.code(typed));
        if (found.isEmpty() || !found.get().kind().holdsMembers()) {
            reader.wrong(field, typed.isEmpty() ? "rule.noGoal" : "rule.goal", typed);
            return "";
        }
        return found.get().code();
    }
}
