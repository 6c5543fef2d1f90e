package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Due;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Switch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Puts a board or a list of cases into words.
record CaseListPages(
        Viewer viewer,
        CaseWords words,
        Procedure procedure,
        Asked asked,
        LocalDate today,
        Organizations organizations) {

    /// @param stage empty is every open one
    /// @param from the first line of a list, counted from 0
    record Asked(CaseKind kind, Organization here, String stage, boolean board, int from) {}

    /// @param columns of a board, by stage
    /// @param lines of a list
    record Content(
            Map<String, Integer> counts,
            Map<String, List<CaseShelf.Line>> columns,
            List<CaseShelf.Line> lines) {}

    CaseListPage page(Content content, List<Option> choices, List<CaseKind> kinds) {
        boolean board = asked.board() && asked.stage().isEmpty();
        boolean records = organizations.mayRecord(viewer, asked.here().id());
        return new CaseListPage(
                chips(),
                asked.here().id().value(),
                choices,
                asked.kind().name(),
                new Switch(
                        words.page("kinds"),
                        kinds.stream()
                                .map(kind ->
                                        new Switch.Way(
                                                words.kind(kind),
                                                address(kind, "", asked.board()),
                                                kind == asked.kind()))
                                .toList(),
                        null),
                views(board),
                columns(content),
                content.lines().stream().map(this::line).toList(),
                board,
                pager(content),
                "/cases/times?kind=" + asked.kind() + "&organization=" + asked.here().id(),
                records
                        ? "/cases/batch?kind=" + asked.kind() + "&organization=" + asked.here().id()
                        : null,
                records ? people() + "?organization=" + asked.here().id() : null);
    }

    private CaseListPage.Pager pager(Content content) {
        int all =
                asked.stage().isEmpty()
                        ? content.counts().entrySet().stream()
                                .filter(one -> !one.getKey().equals(StepKind.CLOSED))
                                .mapToInt(Map.Entry::getValue)
                                .sum()
                        : content.counts().getOrDefault(asked.stage(), 0);
        int to = asked.from() + content.lines().size();
        String address = address(asked.kind(), asked.stage(), false);
        return new CaseListPage.Pager(
                words.page(
                        "pager",
                        words.number(Math.min(asked.from() + 1, to)),
                        words.number(to),
                        words.number(all)),
                to < all && to > asked.from() ? address + "&from=" + to : null,
                asked.from() > 0 ? address : null);
    }

    /// Where somebody is chosen whose case is opened.
    private String people() {
        return asked.kind() == CaseKind.ADMISSION ? "/candidates" : "/members";
    }

    private List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        chips.add(
                new Chip(
                        words.page("chip.organization"),
                        asked.here().shortName(),
                        "#organization",
                        null));
        if (!asked.stage().isEmpty()) {
            chips.add(
                    new Chip(
                            words.page("chip.stage"),
                            words.stage(procedure, asked.stage()),
                            null,
                            address(asked.kind(), "", asked.board())));
        }
        return chips;
    }

    private Switch views(boolean board) {
        return new Switch(
                words.page("views"),
                List.of(
                        new Switch.Way(
                                words.page("view.board"), address(asked.kind(), "", true), board),
                        new Switch.Way(
                                words.page("view.list"),
                                address(asked.kind(), asked.stage(), false),
                                !board && !asked.stage().equals(StepKind.CLOSED)),
                        new Switch.Way(
                                words.page("view.closed"),
                                address(asked.kind(), StepKind.CLOSED, false),
                                asked.stage().equals(StepKind.CLOSED))),
                null);
    }

    private List<CaseListPage.Column> columns(Content content) {
        return procedure.stages().stream()
                .map(stage -> {
                    int count = content.counts().getOrDefault(stage, 0);
                    var lines = content.columns().getOrDefault(stage, List.of());
                    int others = count - lines.size();
                    return new CaseListPage.Column(
                            words.stage(procedure, stage),
                            words.number(count),
                            address(asked.kind(), stage, false),
                            lines.stream().map(this::line).toList(),
                            others > 0 ? words.page("others", words.number(others)) : null);
                })
                .toList();
    }

    private CaseListPage.Line line(CaseShelf.Line line) {
        var file = line.file();
        var subject = line.subject();
        Due due = line.due().stream().min(Comparator.comparing(Due::on)).orElse(null);
        return new CaseListPage.Line(
                subject == null ? words.page("somebody") : subject.name(),
                subject == null ? "" : subject.about(),
                "/cases/" + file.id(),
                place(file.cell()),
                words.stage(procedure, file.stage()),
                words.date(file.stageSince()),
                due == null ? null : words.due(due),
                due != null && due.on().isBefore(today));
    }

    private String place(int cell) {
        return organizations
                .find(viewer, new OrganizationId(cell), today)
                .map(Organization::shortName)
                .orElseGet(() -> words.texts().get("members.page.outOfSight"));
    }

    private String address(CaseKind kind, @Nullable String stage, boolean board) {
        return "/cases?kind="
                + kind
                + "&organization="
                + asked.here().id()
                + (stage == null || stage.isEmpty() ? "" : "&stage=" + stage)
                + (board ? "" : "&view=list");
    }
}
