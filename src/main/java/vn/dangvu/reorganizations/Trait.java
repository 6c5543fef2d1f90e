package vn.dangvu.reorganizations;

import vn.dangvu.members.MemberTraits;

import java.util.Locale;
import java.util.Objects;

/// By what members are told apart when a rule sends them to cells.
public enum Trait {
    STANDING,
    SEX,
    /// Born in that year or later.
    BORN_FROM,
    /// Born in that year or earlier.
    BORN_UNTIL,
    OCCUPATION,
    PROFESSIONAL,
    THEORY,
    GENERAL,
    ETHNICITY,
    RELIGION,
    /// The hometown on the dossier has these words: no place of residence is held.
    HOMETOWN,
    /// In which cell, by its number: the agency or unit is the cell's.
    CELL;

    /// @param value a code of a catalog, a year, words, or a cell's number
    public boolean holds(MemberTraits one, String value) {
        return switch (this) {
            case STANDING -> one.standing().equals(value);
            case SEX -> one.sex().equals(value);
            case BORN_FROM -> one.birthYear() >= Integer.parseInt(value);
            case BORN_UNTIL -> one.birthYear() <= Integer.parseInt(value);
            case OCCUPATION -> one.occupation().equals(value);
            case PROFESSIONAL -> one.professional().equals(value);
            case THEORY -> one.theory().equals(value);
            case GENERAL -> Objects.equals(one.general(), value);
            case ETHNICITY -> one.ethnicity().equals(value);
            case RELIGION -> one.religion().equals(value);
            case HOMETOWN -> one.hometown() != null && plain(one.hometown()).contains(plain(value));
            case CELL -> Integer.toString(one.cell()).equals(value);
        };
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
