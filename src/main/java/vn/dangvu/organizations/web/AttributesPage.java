package vn.dangvu.organizations.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// What an organization has besides its place in the tree, and the form to record more.
public record AttributesPage(
        List<Crumb> trail,
        String lead,
        String address,
        List<Option> kinds,
        AttributeForm form,
        List<Line> history,
        List<FieldError> errors) {

    /// @param value empty where there is none any more
    public record Line(String since, String kind, String value, String decision) {}
}
