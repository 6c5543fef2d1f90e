package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The certificates of somebody, and the form of one of elsewhere.
///
/// @param record where one is recorded; null for who may not
public record CertificatePage(
        List<Crumb> trail,
        String lead,
        String again,
        List<Line> lines,
        @Nullable String record,
        List<Option> kinds,
        CertificateForm form,
        List<FieldError> errors) {

    /// @param until how long it counts, and where the rule stands
    /// @param mark `good`, `warn` or `bad`
    /// @param course the class, where it is ours
    /// @param correct where it is put right; null for who may not
    public record Line(
            String kind,
            String number,
            String issued,
            String until,
            String mark,
            String icon,
            String source,
            @Nullable Crumb course,
            @Nullable String correct) {}
}
