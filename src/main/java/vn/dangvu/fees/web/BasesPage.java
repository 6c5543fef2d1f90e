package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// By what each member of a cell pays, all in one form.
public record BasesPage(
        List<Crumb> trail,
        String lead,
        int organization,
        String month,
        String from,
        String back,
        List<Option> groups,
        BasisPage.Rates rates,
        List<Row> rows,
        List<FieldError> errors) {

    /// @param since from when what stands there holds; null where nothing is recorded
    /// @param guessed whether the group is only a guess
    public record Row(
            long member,
            String name,
            String code,
            String group,
            String base,
            String agreed,
            @Nullable String since,
            boolean guessed,
            @Nullable String groupError,
            @Nullable String baseError,
            @Nullable String agreedError) {}
}
