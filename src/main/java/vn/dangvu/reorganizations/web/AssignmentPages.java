package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dangvu.kernel.Texts;
import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.PlanMembers;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Shows who goes to a cell of his or her own, however they came there, and keeps it.
@Component
class AssignmentPages {

    private static final int SHOWN = 200;

    /// From one cell to another.
    ///
    /// @param to the codes by which a list names the goal
    record Way(int from, List<String> to) {

        Way {
            to = List.copyOf(to);
        }

        String address(OpenPlan open) {
            var address =
                    UriComponentsBuilder.fromPath(open.address() + "/members")
                            .queryParam("from", from);
            to.forEach(code -> address.queryParam("to", "{code}"));
            return address.fragment("assigned").encode().buildAndExpand(to.toArray()).toString();
        }
    }

    private final PlanDesk desk;
    private final Reorganizations reorganizations;
    private final PlanMembers members;
    private final Pages pages;

    AssignmentPages(
            PlanDesk desk, Reorganizations reorganizations, PlanMembers members, Pages pages) {
        this.desk = desk;
        this.reorganizations = reorganizations;
        this.members = members;
        this.pages = pages;
    }

    /// Keeps `wanted` in place of those the plan has, if nobody saved since it was read.
    ResponseEntity<byte[]> save(
            Texts texts,
            OpenPlan open,
            List<Assignment> wanted,
            int revision,
            String typed,
            String notice,
            int count) {
        var plan = open.plan().withAssignments(wanted).asOf(revision);
        return switch (reorganizations.save(open.viewer(), plan)) {
            case Saving.Saved _ ->
                    pages.seeOther(
                            open.address() + "/members",
                            open.words().page(notice, open.words().number(count)));
            case Saving.ChangedMeanwhile(var theirs) -> {
                var now = desk.lay(open.viewer(), texts, theirs);
                yield show(HttpStatus.CONFLICT, now, typed, PlanPages.changedWords(now), List.of());
            }
        };
    }

    /// @param way only those who go it; null for everybody
    ResponseEntity<byte[]> show(OpenPlan open, @Nullable Way way) {
        return show(HttpStatus.OK, open, way, "", null, List.of());
    }

    ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenPlan open,
            String typed,
            @Nullable String changed,
            List<FieldError> errors) {
        return show(status, open, null, typed, changed, errors);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenPlan open,
            @Nullable Way way,
            String typed,
            @Nullable String changed,
            List<FieldError> errors) {
        var words = open.words();
        var all = open.plan().assignments();
        var shown = way == null ? all : those(open, way);
        var page =
                new AssignmentPage(
                        open.trailBelow(),
                        open.lead(),
                        open.address() + "/members",
                        open.address() + "/lines/new?action=MOVE_MEMBERS",
                        open.address() + "/members/rules",
                        open.address() + "/members/sheet",
                        typed,
                        whole(open),
                        groups(open, shown),
                        words.page(
                                way == null ? "assigned" : "assigned.of",
                                words.number(shown.size()),
                                words.number(all.size()),
                                way == null ? "" : open.names().calledByNumber(way.from())),
                        way != null,
                        open.plan().revision(),
                        changed,
                        errors);
        return pages.show(status, "reorganizations/members", words.page("members.title"), page);
    }

    private static List<Crumb> whole(OpenPlan open) {
        var whole = new ArrayList<Crumb>();
        var lines = open.plan().lines();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).action() == Line.Action.MOVE_MEMBERS) {
                whole.add(
                        new Crumb(
                                open.words().sentence(lines.get(at), open.names()),
                                open.address() + "/lines/" + (at + 1)));
            }
        }
        return whole;
    }

    private List<Assignment> those(OpenPlan open, Way way) {
        var coming =
                open.plan().assignments().stream()
                        .filter(one -> way.to().contains(one.cell()))
                        .toList();
        var going =
                members
                        .named(
                                open.viewer(),
                                open.plan(),
                                coming.stream().map(Assignment::member).toList())
                        .stream()
                        .filter(one -> one.cell() == way.from())
                        .map(Located::code)
                        .collect(Collectors.toSet());
        return coming.stream().filter(one -> going.contains(one.member())).toList();
    }

    private List<AssignmentPage.Group> groups(OpenPlan open, List<Assignment> all) {
        var byCell = new LinkedHashMap<String, List<Assignment>>();
        all.forEach(one -> byCell.computeIfAbsent(one.cell(), _ -> new ArrayList<>()).add(one));
        var shown =
                byCell.values().stream()
                        .flatMap(members -> members.stream().limit(SHOWN))
                        .map(Assignment::member)
                        .toList();
        var known = new HashMap<String, Located>();
        members.named(open.viewer(), open.plan(), shown).forEach(one -> known.put(one.code(), one));
        return byCell.entrySet().stream()
                .map(group -> group(open, group.getKey(), group.getValue(), known))
                .toList();
    }

    private static AssignmentPage.Group group(
            OpenPlan open, String cell, List<Assignment> members, Map<String, Located> known) {
        var words = open.words();
        return new AssignmentPage.Group(
                open.names().called(cell),
                cell,
                words.page("count", words.number(members.size())),
                members.stream()
                        .limit(SHOWN)
                        .map(one -> person(open, one, known.get(one.member())))
                        .toList(),
                members.size() > SHOWN
                        ? words.page("members.others", words.number(members.size() - SHOWN))
                        : null);
    }

    private static AssignmentPage.Person person(
            OpenPlan open, Assignment one, @Nullable Located found) {
        return found == null
                ? new AssignmentPage.Person(
                        one.member(), open.words().page("members.unknown"), "", one.rule(), null)
                : new AssignmentPage.Person(
                        one.member(),
                        found.name(),
                        open.names().calledByNumber(found.cell()),
                        one.rule(),
                        "/members/" + found.member());
    }
}
