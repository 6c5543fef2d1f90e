package vn.dangvu.courses.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Course.Session;
import vn.dangvu.courses.Mark;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.shell.FieldReader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// An attendance sheet as it came back: each box beside what was recorded when it was shown.
///
/// @param single whether one session was shown alone
/// @param numbers of the sessions that were shown
/// @param marks by enrolment, by number of a session; of a session that was not looked at there is
///   none
record AttendanceForm(boolean single, List<Integer> numbers, Map<Long, Map<Integer, Mark>> marks) {

    private static final char PRESENT = 'p';
    private static final char AWAY = 'a';
    private static final char NOT_SAID = '-';

    static AttendanceForm of(Open open, Map<String, String> sent) {
        var numbers =
                Arrays.stream(FieldReader.sent(sent, "shown").split(","))
                        .filter(number -> number.matches("[0-9]{1,2}"))
                        .map(Integer::valueOf)
                        .toList();
        var known = new HashMap<Participant, Map<Integer, Boolean>>();
        for (Participant one : open.course().participants()) {
            if (sent.containsKey(row(one))) {
                known.put(one, known(numbers, FieldReader.sent(sent, row(one))));
            }
        }
        boolean single = sent.containsKey("single");
        var marks = new HashMap<Long, Map<Integer, Mark>>();
        for (Session session : sessions(open, numbers)) {
            marks(session, known, single, sent)
                    .forEach((enrolment, mark) ->
                            marks.computeIfAbsent(enrolment, _ -> new HashMap<>())
                                    .put(session.number(), mark));
        }
        return new AttendanceForm(single, numbers, marks);
    }

    /// A session of the grid about which nobody had said anything, and of which no box is ticked,
    /// was not looked at.
    private static Map<Long, Mark> marks(
            Session session,
            Map<Participant, Map<Integer, Boolean>> known,
            boolean single,
            Map<String, String> sent) {
        boolean fresh =
                known.values().stream().noneMatch(said -> said.containsKey(session.number()));
        boolean ticked =
                known.keySet().stream().anyMatch(one -> sent.containsKey(field(one, session)));
        if (fresh && !ticked && !single) {
            return Map.of();
        }
        var marks = new HashMap<Long, Mark>();
        known.forEach((one, said) -> {
            var shown = said.get(session.number());
            marks.put(
                    one.enrolment(),
                    new Mark(
                            shown,
                            offered(shown, single && fresh),
                            sent.containsKey(field(one, session))));
        });
        return marks;
    }

    /// How a box stands that nobody touched. Of a session alone that nobody looked at, everybody is
    /// ticked: who was away is unticked.
    static boolean offered(@Nullable Boolean said, boolean everybody) {
        return Objects.requireNonNullElse(said, everybody);
    }

    /// How the box stands when the form is shown again: as it was touched, or as it is recorded by
    /// now, or as it was proposed.
    boolean ticked(Participant one, Session session) {
        var now = one.presence().get(session.number());
        var mark = marks.getOrDefault(one.enrolment(), Map.of()).get(session.number());
        if (mark == null) {
            return offered(now, false);
        }
        boolean touched = mark.offered() != mark.there();
        return touched ? mark.there() : offered(now, mark.there());
    }

    /// What was recorded when the form was shown, by number of a session.
    private static Map<Integer, Boolean> known(List<Integer> numbers, String letters) {
        return IntStream.range(0, Math.min(numbers.size(), letters.length()))
                .filter(at -> letters.charAt(at) == PRESENT || letters.charAt(at) == AWAY)
                .boxed()
                .collect(toMap(numbers::get, at -> letters.charAt(at) == PRESENT, (one, _) -> one));
    }

    /// What is recorded, one letter a session, for the hidden field of a person.
    static String letters(Participant one, List<Session> sessions) {
        return sessions.stream()
                .map(session -> letter(one.presence().get(session.number())))
                .collect(joining());
    }

    private static String letter(@Nullable Boolean there) {
        return String.valueOf(there == null ? NOT_SAID : there ? PRESENT : AWAY);
    }

    /// Those of `numbers` at which somebody can have been by now.
    static List<Session> sessions(Open open, List<Integer> numbers) {
        return held(open).stream().filter(one -> numbers.contains(one.number())).toList();
    }

    static List<Session> held(Open open) {
        return open.course().sessions().stream()
                .filter(session -> !session.heldOn().isAfter(open.today()))
                .toList();
    }

    static String row(Participant one) {
        return "row-" + one.enrolment();
    }

    static String field(Participant one, Session session) {
        return "p-" + one.enrolment() + "-" + session.number();
    }
}
