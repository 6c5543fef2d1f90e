package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.Line;
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

/// Shows who goes to a cell of his or her own, however they came there, and keeps it.
@Component
class AssignmentPages {

    private static final int SHOWN = 200;

    private final PlanDesk desk;
    private final Reorganizations reorganizations;
    private final Pages pages;

    AssignmentPages(PlanDesk desk, Reorganizations reorganizations, Pages pages) {
        this.desk = desk;
        this.reorganizations = reorganizations;
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

    ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenPlan open,
            String typed,
            @Nullable String changed,
            List<FieldError> errors) {
        var words = open.words();
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
                        groups(open),
                        words.page("assigned", words.number(open.plan().assignments().size())),
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

    private List<AssignmentPage.Group> groups(OpenPlan open) {
        var byCell = new LinkedHashMap<String, List<Assignment>>();
        open.plan()
                .assignments()
                .forEach(
                        one -> byCell.computeIfAbsent(one.cell(), _ -> new ArrayList<>()).add(one));
        var shown =
                byCell.values().stream()
                        .flatMap(all -> all.stream().limit(SHOWN))
                        .map(Assignment::member)
                        .toList();
        var known = new HashMap<String, Located>();
        reorganizations
                .members(open.viewer(), open.plan(), shown)
                .forEach(one -> known.put(one.code(), one));
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
