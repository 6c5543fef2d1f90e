package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The party groups of a cell and who is in them.
///
/// @param large what a cell of this size should have and has not; null otherwise
/// @param groups each with how many are in it
/// @param choices none where the viewer may not change who is in which
public record GroupPage(
        List<Crumb> trail,
        String lead,
        String address,
        String on,
        @Nullable String large,
        List<Group> groups,
        List<Person> members,
        List<Option> choices,
        List<FieldError> errors) {

    public record Group(String name, String address, String code, String members) {}

    /// @param field what the choice of the group is called in the form
    /// @param group its number; empty where the member is in none
    public record Person(
            String name,
            String address,
            String code,
            String standing,
            String field,
            String group,
            String groupName) {}
}
