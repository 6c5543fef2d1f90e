package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Body;
import vn.dangvu.committees.Congress;
import vn.dangvu.committees.Congress.Seat;
import vn.dangvu.committees.Objection;
import vn.dangvu.committees.Position;
import vn.dangvu.members.MemberFinder;
import vn.dangvu.shell.FieldError;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A congress as a form tells it.
///
/// @param congress null when something is wrong
/// @param rowOf the row in which each member stands first
record CongressReading(
        @Nullable Congress congress,
        Map<Long, Integer> rowOf,
        Map<Long, String> names,
        List<FieldError> errors) {

    static CongressReading of(
            CongressForm form, People people, Here here, UnaryOperator<LocalDate> usualEnd) {
        var reader = here.reader();
        var term = form.term().read(reader, usualEnd, null);
        var consent = reader.decision("consent", form.consent());
        var note = reader.textOrNull("note", form.note());
        var persons =
                new PersonField(
                        people, here, term == null ? here.today() : term.beginsOn(), reader);
        var rows = new Rows(persons, reader, form.term().beginning().equals("APPOINTMENT"));
        for (int number = 1; number <= form.rows().size(); number++) {
            rows.read(number, form.rows().get(number - 1));
        }
        return new CongressReading(
                term == null || !reader.errors().isEmpty()
                        ? null
                        : new Congress(term, rows.seats, term.decision(), consent, note),
                rows.rowOf,
                persons.names(),
                reader.errors());
    }

    /// What stands against it, each at the field or the row that it is about.
    List<FieldError> inWords(List<Objection> objections, ObjectionWords words) {
        return objections.stream()
                .map(objection -> new FieldError(field(objection), words.of(objection)))
                .distinct()
                .toList();
    }

    private String field(Objection objection) {
        String field = ObjectionWords.field(objection);
        if (!field.equals("person") && !field.equals("post")) {
            return field;
        }
        Long member = objection.member();
        return field + (member == null ? 1 : rowOf.getOrDefault(member, 1));
    }

    private static final class Rows {

        private final PersonField persons;
        private final FormReader reader;
        private final boolean appointed;
        private final List<Seat> seats = new ArrayList<>();
        private final Map<Long, Integer> rowOf = new HashMap<>();
        private final Map<Body, Set<Long>> seated = new EnumMap<>(Body.class);

        Rows(PersonField persons, FormReader reader, boolean appointed) {
            this.persons = persons;
            this.reader = reader;
            this.appointed = appointed;
        }

        void read(int number, CongressForm.Row row) {
            if (row.blank()) {
                return;
            }
            var person = persons.read("person" + number, row.person());
            var choice = PostChoice.read(row.post());
            if (choice.isEmpty()) {
                reader.wrong("post" + number, "missing.post");
            }
            if (person == null || choice.isEmpty()) {
                return;
            }
            rowOf.putIfAbsent(person.id(), number);
            seat(number, choice.get().body(), choice.get().position(), person);
            if (row.inStanding()) {
                seat(number, Body.STANDING_COMMITTEE, Position.MEMBER, person);
            }
        }

        private void seat(int number, Body body, Position position, MemberFinder.Person person) {
            if (seated.computeIfAbsent(body, _ -> new HashSet<>()).add(person.id())) {
                seats.add(new Seat(body, position, person.id(), appointed));
            } else {
                reader.wrong("person" + number, "twice", person.name());
            }
        }
    }
}
