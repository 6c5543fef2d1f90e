package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;

/// A class with those who take part.
///
/// @param notice what is still to do, or null
/// @param acts what can be recorded; none for who may not
/// @param sheet the class list as a workbook
/// @param upload whether the list can be given back filled in
/// @param writing where a paper is written
/// @param papers that were written, `offers` that can be
public record CoursePage(
        List<Crumb> trail,
        String lead,
        @Nullable String notice,
        List<Fact> facts,
        List<Act> acts,
        String sheet,
        boolean upload,
        List<Session> sessions,
        String count,
        List<Line> lines,
        String writing,
        List<Written> papers,
        List<Option> offers) {

    /// A paper that was written from the class.
    public record Written(String label, String about, String address, String state) {}

    public record Fact(String label, String value) {}

    public record Act(String label, String icon, String address, boolean primary) {}

    /// @param attended how many of how many; empty where nobody looked
    public record Session(String number, String day, String topic, String attended) {}

    /// @param address of the record; null where it is not open
    /// @param mark of the result: `good`, `bad` or `quiet`
    /// @param certificateAddress the page of the person's certificates; null where it is not open
    /// @param remove where the person is taken from the class; null for who may not
    public record Line(
            String name,
            @Nullable String address,
            String code,
            String born,
            String cell,
            String attended,
            String result,
            String mark,
            String icon,
            String certificate,
            @Nullable String certificateAddress,
            @Nullable String remove) {}
}
