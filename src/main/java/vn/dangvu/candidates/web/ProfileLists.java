package vn.dangvu.candidates.web;

import vn.dangvu.members.Catalogs;
import vn.dangvu.shell.Option;

import java.util.List;

/// What the fields of a person offer to choose from.
public record ProfileLists(
        List<Option> sexes,
        List<Option> ethnicities,
        List<Option> religions,
        List<Option> general,
        List<Option> professional,
        List<Option> titles,
        List<Option> theory,
        List<Option> occupations) {

    static ProfileLists in(CandidateWords words) {
        return new ProfileLists(
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
