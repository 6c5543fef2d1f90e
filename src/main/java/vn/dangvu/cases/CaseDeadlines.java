package vn.dangvu.cases;

import org.springframework.stereotype.Component;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the procedures say is due in their open cases.
@Component
class CaseDeadlines implements DeadlineSource {

    private final CaseShelf shelf;
    private final Procedures procedures;

    CaseDeadlines(CaseShelf shelf, Procedures procedures) {
        this.shelf = shelf;
        this.procedures = procedures;
    }

    @Override
    public Set<String> kinds() {
        var kinds = new LinkedHashSet<String>();
        procedures.all().forEach(procedure -> kinds.addAll(procedure.deadlineKinds()));
        kinds.add(Agenda.LEFT);
        return kinds;
    }

    @Override
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        return shelf.open(scope).stream().flatMap(line -> alerts(line, wanted, until)).toList();
    }

    private static Stream<Alert> alerts(CaseShelf.Line line, Set<String> wanted, LocalDate until) {
        var file = line.file();
        var subject = line.subject();
        return line.due().stream()
                .filter(due -> wanted.contains(due.kind()) && !due.on().isAfter(until))
                .map(due ->
                        new Alert(
                                due.kind(),
                                new OrganizationId(file.cell()),
                                file.member(),
                                subject == null ? null : subject.name(),
                                due.on(),
                                due.facts(),
                                "/cases/" + file.id() + "/steps/" + due.step()));
    }
}
