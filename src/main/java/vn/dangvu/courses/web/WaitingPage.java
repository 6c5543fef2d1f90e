package vn.dangvu.courses.web;

import vn.dangvu.courses.web.ParticipantsPage.Person;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;

/// Who should go to a class, kind by kind.
public record WaitingPage(
        List<Crumb> trail,
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        List<Group> groups) {

    /// @param classes that go on and take people, each with its form
    /// @param opening where a class is opened; empty for who may not
    public record Group(
            String kind,
            String about,
            String count,
            List<Crumb> classes,
            String opening,
            List<Person> people) {}
}
