package vn.dangvu.access.web;

import vn.dangvu.access.Account;
import vn.dangvu.access.Reasons.Reason;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer.Grant;

import java.util.List;
import java.util.stream.Stream;

/// Why the viewer sees a page.
///
/// @param where what it is about, as a sentence
/// @param back the page itself
public record ReasonPage(String where, String back, List<Line> lines) {

    /// @param powers what the role allows there
    public record Line(String role, String organization, String days, List<Power> powers) {}

    public record Power(String words, boolean given) {}

    static ReasonPage of(Reason reason, String where, String back, Texts texts) {
        return new ReasonPage(
                where, back, reason.roles().stream().map(role -> line(role, texts)).toList());
    }

    private static Line line(Account.Role role, Texts texts) {
        var formats = Formats.of(texts);
        var last = role.validity().last();
        String from = formats.date(role.validity().from());
        return new Line(
                AccountListPage.inWords(role.grant(), texts),
                role.organizationName(),
                last == null
                        ? texts.get("access.role.since", from)
                        : texts.get("access.role.during", from, formats.date(last)),
                powers(role.grant(), texts));
    }

    private static List<Power> powers(Grant grant, Texts texts) {
        var role = grant.role();
        return Stream.of(
                        new Power("figures", role.figures()),
                        new Power("rows", grant.showsRows()),
                        new Power("records", role.records()),
                        new Power("plans", role.plans()),
                        new Power("audits", role.audits()))
                .map(power -> new Power(texts.get("access.why." + power.words()), power.given()))
                .toList();
    }
}
