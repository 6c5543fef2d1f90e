package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.List;

/// Whom a paper is about: the member that it names, or whose case it comes from. Who was a
/// candidate when it was written may be a member by now.
@Component
class PeopleOfPapers {

    private final ObjectProvider<CasePeople> cases;

    PeopleOfPapers(ObjectProvider<CasePeople> cases) {
        this.cases = cases;
    }

    @Nullable Long member(PaperHead paper) {
        var subject = paper.subject();
        if (paper.member() != null || subject == null) {
            return paper.member();
        }
        return cases.stream()
                .filter(people -> people.module().equals(subject.module()))
                .findFirst()
                .flatMap(people -> people.member(subject.id()))
                .orElse(null);
    }

    /// The cases about a member.
    List<PaperSubject> subjects(long member) {
        return cases.stream()
                .flatMap(people ->
                        people.casesOf(member).stream()
                                .map(id -> new PaperSubject(people.module(), id)))
                .toList();
    }
}
