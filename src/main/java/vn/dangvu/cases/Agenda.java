package vn.dangvu.cases;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is due in cases: what their procedures say. Where the member has left the Party meanwhile,
/// only that somebody ends the case: no deadline runs for who has died.
@Component
class Agenda {

    /// Of the radar: words in bundle `cases`.
    static final String LEFT = "cases.personLeft";

    private final Procedures procedures;
    private final SubjectStore subjects;

    Agenda(Procedures procedures, SubjectStore subjects) {
        this.procedures = procedures;
        this.subjects = subjects;
    }

    List<Due> of(CaseFile file) {
        return of(List.of(file)).getOrDefault(file.id(), List.of());
    }

    /// By the number of the case; nothing is due in closed ones.
    Map<Long, List<Due>> of(Collection<CaseFile> files) {
        var left = subjects.left(members(files));
        var due = new HashMap<Long, List<Due>>();
        for (CaseFile file : files) {
            if (!file.closed()) {
                var gone = Optional.ofNullable(file.member()).map(left::get);
                due.put(
                        file.id(),
                        gone.flatMap(day -> ending(file, day))
                                .map(List::of)
                                .orElseGet(() -> procedures.of(file).deadlines(file)));
            }
        }
        return due;
    }

    private List<Long> members(Collection<CaseFile> files) {
        return files.stream()
                .filter(file -> !file.closed() && !procedures.of(file).endings().isEmpty())
                .map(CaseFile::member)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// Empty where the case can only go on: the decision that let the member go is its own.
    private Optional<Due> ending(CaseFile file, LocalDate left) {
        var procedure = procedures.of(file);
        var open = procedure.next(file);
        return procedure.endings().stream()
                .filter(open::contains)
                .findFirst()
                .map(step -> new Due(LEFT, left, step, List.of(left)));
    }
}
