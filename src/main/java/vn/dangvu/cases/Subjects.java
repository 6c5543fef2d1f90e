package vn.dangvu.cases;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Whose cases these are.
@Component
class Subjects {

    private final SubjectStore store;

    Subjects(SubjectStore store) {
        this.store = store;
    }

    /// By the number of the case. Who is not in the viewer's sight is left out.
    Map<Long, Subject> of(Collection<CaseFile> files) {
        var members =
                store.members(
                        files.stream().map(CaseFile::member).filter(Objects::nonNull).toList());
        var candidates =
                store.candidates(
                        files.stream()
                                .filter(file -> file.member() == null)
                                .map(CaseFile::candidate)
                                .filter(Objects::nonNull)
                                .toList());
        var subjects = new HashMap<Long, Subject>();
        for (CaseFile file : files) {
            var found =
                    file.member() == null
                            ? candidates.get(file.candidate())
                            : members.get(file.member());
            if (found != null) {
                subjects.put(file.id(), found);
            }
        }
        return subjects;
    }
}
