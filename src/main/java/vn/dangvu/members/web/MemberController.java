package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.Members;
import vn.dangvu.members.Revealed;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The record of one member.
@Controller
@RequestMapping("/members/{id}")
class MemberController {

    /// Characters: less says nothing, more is no reason.
    private static final int SHORTEST_REASON = 5;

    private static final int LONGEST_REASON = 200;

    private final Desk desk;
    private final Members members;
    private final Organizations organizations;
    private final RecordParts parts;
    private final Pages pages;
    private final Clock clock;

    MemberController(
            Desk desk,
            Members members,
            Organizations organizations,
            RecordParts parts,
            Pages pages,
            Clock clock) {
        this.desk = desk;
        this.members = members;
        this.organizations = organizations;
        this.parts = parts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long id) {
        return show(HttpStatus.OK, viewer, texts, Shown.masked(members.open(viewer, id)));
    }

    /// Shows this once what is masked; asking is an act of its own, which the audit keeps with its
    /// reason.
    @PostMapping("/reveal")
    ResponseEntity<byte[]> reveal(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason) {
        String said = reason.strip();
        return said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON
                ? show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        viewer,
                        texts,
                        Shown.withoutReason(members.open(viewer, id), said))
                : show(HttpStatus.OK, viewer, texts, Shown.whole(members.reveal(viewer, id, said)));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Viewer viewer, Texts texts, Shown shown) {
        return pages.show(
                status,
                "members/person",
                shown.member().person().fullName(),
                page(viewer, texts, shown));
    }

    /// How much of a record is shown.
    ///
    /// @param refused the reason that was not enough to show more; null where none was given
    private record Shown(
            MemberRecord member,
            boolean whole,
            @Nullable String citizenId,
            @Nullable String refused) {

        static Shown masked(MemberRecord member) {
            return new Shown(member, false, member.citizenIdMasked(), null);
        }

        static Shown withoutReason(MemberRecord member, String reason) {
            return new Shown(member, false, member.citizenIdMasked(), reason);
        }

        static Shown whole(Revealed revealed) {
            return new Shown(revealed.member(), true, revealed.citizenId(), null);
        }
    }

    private PersonPage page(Viewer viewer, Texts texts, Shown shown) {
        var member = shown.member();
        var words = new MemberWords(texts);
        var places = new Places(organizations, viewer, texts);
        var today = LocalDate.now(clock);
        var now = member.now();
        var timeline =
                new Timeline(
                        words,
                        places,
                        cell -> organizations.mayRecord(viewer, new OrganizationId(cell)),
                        desk.writers(member, texts),
                        clock.getZone());
        boolean mayRecord = organizations.mayRecord(viewer, new OrganizationId(member.home()));
        String address = "/members/" + member.id();
        return new PersonPage(
                trail(member, words, places, today),
                words.page("personLead", member.code(), member.person().born().text()),
                Traits.of(member, words, shown.whole()),
                Traits.identifiers(member, words, shown.whole()),
                shown.citizenId(),
                shown.whole() || !Traits.masks(member)
                        ? null
                        : new PersonPage.Reveal(address + "/reveal", shown.refused()),
                address,
                now.inside(),
                place(member, places, today),
                where(member, words, places, today),
                now.standing() == null ? null : words.standing(now.standing()),
                now.standing() == Standing.OFFICIAL,
                words.flags(now.exempt(), now.suspended(), now.away()),
                desk.cases(viewer, texts, member.id()),
                desk.ended(viewer, texts, member.id()),
                parts.posts(viewer, texts, member.id()),
                parts.parts(viewer, texts, member, mayRecord),
                timeline.of(
                        member.movements(), parts.events(viewer, texts, member.id(), mayRecord)),
                mayRecord && member.deceasedOn() == null ? address + "/movements/new" : null,
                mayRecord ? desk.beginnings(viewer, texts, member) : List.of(),
                mayRecord ? address + "/profile" : null,
                mayRecord ? address + "/numbers" : null);
    }

    private static List<Crumb> trail(
            MemberRecord member, MemberWords words, Places places, LocalDate today) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(words.page("title"), "/members"));
        places.path(member.home(), today).stream()
                .map(above -> new Crumb(above.shortName(), "/members?organization=" + above.id()))
                .forEach(trail::add);
        return trail;
    }

    private static List<Crumb> place(MemberRecord member, Places places, LocalDate today) {
        var cell = member.now().cell();
        return cell == null
                ? List.of()
                : places.path(cell, today).stream()
                        .map(above -> new Crumb(above.shortName(), "/organizations/" + above.id()))
                        .toList();
    }

    private static String where(
            MemberRecord member, MemberWords words, Places places, LocalDate today) {
        var cell = member.now().cell();
        var deceasedOn = member.deceasedOn();
        if (deceasedOn != null) {
            return words.page(
                    "whereDeceased",
                    words.date(deceasedOn),
                    places.name(member.home(), deceasedOn));
        }
        return cell == null
                ? words.page("whereOutside", places.name(member.home(), today))
                : places.name(cell, today);
    }
}
