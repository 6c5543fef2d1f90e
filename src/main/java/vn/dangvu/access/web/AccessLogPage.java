package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.access.AccessLog;
import vn.dangvu.access.LogLine;
import vn.dangvu.access.MemberNames.Name;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The newest lines of the access log. A member whom the reader may not open stays a number, so
/// that the log itself tells no name.
///
/// @param next the page of the older lines
/// @param first back to the newest
public record AccessLogPage(List<Line> lines, @Nullable String next, @Nullable String first) {

    /// @param link where what the line speaks of is opened; null where the reader may not
    public record Line(
            String time,
            String username,
            String action,
            String what,
            @Nullable String link,
            String address) {}

    static AccessLogPage of(
            List<LogLine> lines, Map<Long, Name> names, boolean later, Texts texts, ZoneId zone) {
        var shown = lines.stream().limit(AccessLog.PAGE).toList();
        return new AccessLogPage(
                shown.stream().map(line -> line(line, names, texts, zone)).toList(),
                lines.size() > AccessLog.PAGE
                        ? "/accounts/log?before=" + shown.getLast().id()
                        : null,
                later ? "/accounts/log" : null);
    }

    private static Line line(LogLine line, Map<Long, Name> names, Texts texts, ZoneId zone) {
        var name = line.member() == null ? null : names.get(line.member());
        var time = LocalDateTime.ofInstant(line.at(), zone);
        return new Line(
                Formats.of(texts).time(time),
                line.username(),
                texts.get("access.log.action." + line.action()),
                name == null ? what(line, texts) : name.fullName() + " · " + name.code(),
                name == null ? null : "/members/" + line.member(),
                line.address() == null ? "" : line.address());
    }

    private static String what(LogLine line, Texts texts) {
        if (line.member() != null) {
            return texts.get("access.log.member", Long.toString(line.member()));
        }
        String detail = line.detail() == null ? "" : inWords(line.detail(), texts);
        return line.organization() == null
                ? detail
                : line.organization() + (detail.isEmpty() ? "" : " · " + detail);
    }

    /// "le.van.tam OFFICER": the last word names a role.
    private static String inWords(String detail, Texts texts) {
        int last = detail.lastIndexOf(' ');
        String role = "access.role." + detail.substring(last + 1);
        return last > 0 && texts.has(role)
                ? detail.substring(0, last) + " · " + texts.get(role)
                : detail;
    }
}
