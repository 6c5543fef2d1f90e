package vn.dangvu.members.web;

import vn.dangvu.members.Catalogs;
import vn.dangvu.shell.Option;

import java.util.List;

/// What the fields of a person offer to choose from.
public record PersonLists(
        List<Option> sexes,
        List<Option> ethnicities,
        List<Option> religions,
        List<Option> general,
        List<Option> professional,
        List<Option> titles,
        List<Option> theory,
        List<Option> occupations) {

    static PersonLists in(MemberWords words) {
        return new PersonLists(
                words.options("sex", Catalogs.SEXES),
                words.options("ethnicity", Catalogs.ETHNICITIES),
                words.options("religion", Catalogs.RELIGIONS),
                words.options("general", Catalogs.GENERAL),
                words.options("professional", Catalogs.PROFESSIONAL),
                words.options("title", Catalogs.TITLES),
                words.options("theory", Catalogs.THEORY),
                words.options("occupation", Catalogs.OCCUPATIONS));
    }
}
