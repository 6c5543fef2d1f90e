package vn.dangvu.courses.web;

import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.Entitled;
import vn.dangvu.courses.EntitledPage;
import vn.dangvu.courses.Learner;
import vn.dangvu.courses.web.ParticipantsPage.Person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who should go to a class, in words; and who was ticked.
record PeopleWords(CourseWords words, LocalDate today) {

    List<Person> of(Collection<Entitled> people, CourseKind kind, Set<Learner> ticked) {
        return people.stream()
                .map(one ->
                        new Person(
                                field(one.learner()),
                                one.name(),
                                one.code(),
                                one.born(),
                                one.cell(),
                                why(one, kind),
                                mark(one),
                                ticked.contains(one.learner())))
                .toList();
    }

    /// How many should go, and whether all of them are shown.
    ///
    /// @param looked what was looked for; empty where nothing was
    String found(EntitledPage page, String looked) {
        String all = words.number(page.total());
        return page.cut()
                ? words.page("cut", words.number(page.people().size()), all)
                : looked.isEmpty()
                        ? words.page("waitingCount", all)
                        : words.page("foundCount", all, looked);
    }

    static String field(Learner learner) {
        return learner.candidate() != null
                ? "candidate-" + learner.candidate()
                : "member-" + learner.member();
    }

    /// Those whose boxes were ticked.
    static List<Learner> ticked(Map<String, String> sent) {
        return sent.keySet().stream()
                .filter(field -> field.matches("(candidate|member)-[0-9]{1,18}"))
                .map(field -> {
                    long id = Long.parseLong(field.substring(field.indexOf('-') + 1));
                    return field.startsWith("candidate")
                            ? Learner.candidate(id)
                            : Learner.member(id);
                })
                .toList();
    }

    private String why(Entitled one, CourseKind kind) {
        var has = one.certificate();
        var until = has == null ? null : has.validUntil();
        if (until == null) {
            return words.page("why." + kind);
        }
        return words.page(until.isBefore(today) ? "why.lapsed" : "why.lapsing", words.date(until));
    }

    private String mark(Entitled one) {
        var has = one.certificate();
        var until = has == null ? null : has.validUntil();
        return until == null ? "quiet" : until.isBefore(today) ? "bad" : "warn";
    }
}
