package vn.dangvu.fees.web;

import org.springframework.stereotype.Component;

import vn.dangvu.fees.MemberFees;
import vn.dangvu.fees.MemberYear;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// Lays a member out for whoever records by what he or she pays.
@Component
class FeeMemberDesk {

    private final MemberFees fees;
    private final FeeDesk desk;

    FeeMemberDesk(MemberFees fees, FeeDesk desk) {
        this.fees = fees;
        this.desk = desk;
    }

    /// @param cell the name of the member's cell
    record Open(MemberYear year, FeeWords words, String cell) {

        String address() {
            return "/fees/members/" + year.member();
        }

        String address(int of) {
            return address() + "?year=" + of;
        }

        String about() {
            return words.page("member.about", year.name(), year.code(), cell);
        }

        List<Crumb> trail() {
            return List.of(
                    new Crumb(words.page("member.record"), "/members/" + year.member()),
                    new Crumb(words.page("title"), address()));
        }
    }

    /// @throws vn.dangvu.kernel.NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    Open open(Viewer viewer, Texts texts, long member) {
        var year = fees.ofMember(viewer, member, desk.today().getYear());
        if (!year.recordable()) {
            throw new Forbidden("fees of " + member);
        }
        var words = new FeeWords(texts);
        return new Open(year, words, desk.name(viewer, year.cell(), desk.today(), words));
    }
}
