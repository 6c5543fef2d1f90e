package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Column.Choice;
import vn.dangvu.members.Catalogs;
import vn.dangvu.reorganizations.AssignmentRules.Rule;
import vn.dangvu.reorganizations.Trait;
import vn.dangvu.shell.Option;

import java.util.Arrays;
import java.util.List;

/// Says in words by what members are told apart.
record RuleWords(OpenPlan open) {

    /// What a rule can ask for: a value that is typed beside it, or one of a catalog.
    List<RulePage.Choices> choices() {
        return Arrays.stream(Trait.values())
                .map(trait ->
                        new RulePage.Choices(
                                label(trait),
                                typed(trait)
                                        ? List.of(new Option(trait + ":", label(trait)))
                                        : catalog(trait).stream()
                                                .map(choice -> option(trait, choice))
                                                .toList()))
                .toList();
    }

    private Option option(Trait trait, Choice choice) {
        return new Option(
                trait + ":" + choice.code(), label(trait) + ": " + value(trait, choice.code()));
    }

    private String label(Trait trait) {
        return open.words().texts().get("reorganizations.trait." + trait);
    }

    @Nullable Trait trait(String name) {
        return Arrays.stream(Trait.values())
                .filter(trait -> trait.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// Whether its value is typed, not chosen.
    static boolean typed(Trait trait) {
        return catalog(trait).isEmpty();
    }

    boolean known(Trait trait, String value) {
        return typed(trait)
                || catalog(trait).stream().anyMatch(choice -> choice.code().equals(value));
    }

    private static List<Choice> catalog(Trait trait) {
        return switch (trait) {
            case STANDING -> Catalogs.STANDINGS;
            case SEX -> Catalogs.SEXES;
            case OCCUPATION -> Catalogs.OCCUPATIONS;
            case PROFESSIONAL -> Catalogs.PROFESSIONAL;
            case THEORY -> Catalogs.THEORY;
            case GENERAL -> Catalogs.GENERAL;
            case ETHNICITY -> Catalogs.ETHNICITIES;
            case RELIGION -> Catalogs.RELIGIONS;
            case BORN_FROM, BORN_UNTIL, HOMETOWN, CELL -> List.of();
        };
    }

    private String value(Trait trait, String value) {
        return switch (trait) {
            case BORN_FROM, BORN_UNTIL, HOMETOWN -> value;
            case CELL -> open.names().calledByNumber(Integer.parseInt(value));
            default ->
                    open.words()
                            .texts()
                            .get(
                                    "members."
                                            + trait.name().toLowerCase(java.util.Locale.ROOT)
                                            + "."
                                            + value);
        };
    }

    /// Why somebody goes there: `Giới tính: Nữ`.
    String of(Rule rule) {
        return label(rule.trait()) + ": " + value(rule.trait(), rule.value());
    }

    String rest() {
        return open.words().page("rule.rest");
    }
}
