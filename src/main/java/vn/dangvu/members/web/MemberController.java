package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.Members;
import vn.dangvu.members.PostsOfMember;
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

    private final Desk desk;
    private final Members members;
    private final Organizations organizations;
    private final PostsOfMember posts;
    private final Pages pages;
    private final Clock clock;

    MemberController(
            Desk desk,
            Members members,
            Organizations organizations,
            PostsOfMember posts,
            Pages pages,
            Clock clock) {
        this.desk = desk;
        this.members = members;
        this.organizations = organizations;
        this.posts = posts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long id) {
        return show(viewer, texts, members.open(viewer, id), null);
    }

    /// Shows the whole number this once; asking is an act of its own, which the access log keeps.
    @PostMapping("/citizen-id")
    ResponseEntity<byte[]> reveal(Viewer viewer, Texts texts, @PathVariable long id) {
        var number = members.citizenId(viewer, id);
        return show(viewer, texts, members.open(viewer, id), number.orElse(null));
    }

    private ResponseEntity<byte[]> show(
            Viewer viewer, Texts texts, MemberRecord member, @Nullable String citizenId) {
        return pages.show(
                "members/person",
                member.person().fullName(),
                page(viewer, texts, member, citizenId));
    }

    private PersonPage page(
            Viewer viewer, Texts texts, MemberRecord member, @Nullable String citizenId) {
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
        String masked = member.citizenIdMasked();
        String address = "/members/" + member.id();
        return new PersonPage(
                trail(member, words, places, today),
                words.page("personLead", member.code(), member.person().born().text()),
                Traits.of(member, words),
                Traits.identifiers(member, words),
                citizenId != null ? citizenId : masked,
                citizenId == null && masked != null ? address + "/citizen-id" : null,
                address,
                now.inside(),
                place(member, places, today),
                where(member, words, places, today),
                now.standing() == null ? null : words.standing(now.standing()),
                now.standing() == Standing.OFFICIAL,
                words.flags(now.exempt(), now.suspended(), now.away()),
                posts.of(viewer, texts, member.id()),
                timeline.of(member.movements()),
                mayRecord && member.deceasedOn() == null ? address + "/movements/new" : null,
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
