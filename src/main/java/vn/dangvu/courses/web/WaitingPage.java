package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.web.ParticipantsPage.Person;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;

/// Who should go to a class, kind by kind.
///
/// @param looked what is looked for
/// @param choice of a class for one of them; null where nobody was named
public record WaitingPage(
        List<Crumb> trail,
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String looked,
        @Nullable Choice choice,
        List<Group> groups) {

    /// @param title whom it is about
    /// @param field that names the person in the form of each class
    /// @param opening where a class is opened; empty for who may not
    public record Choice(String title, String field, List<Going> classes, String opening) {

        /// @param sure what is asked before the person is taken in
        public record Going(String label, String address, String sure) {}
    }

    /// @param count how many there are, shown or not
    /// @param cut that not all are shown; empty where they are
    /// @param classes that go on and take people, each with its form
    /// @param opening where a class is opened; empty for who may not
    public record Group(
            String kind,
            String about,
            String count,
            String cut,
            List<Crumb> classes,
            String opening,
            List<Person> people) {}
}
