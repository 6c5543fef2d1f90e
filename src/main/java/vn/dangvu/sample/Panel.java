package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who leads an organization just now, and of how many its bodies were decided to be.
final class Panel {

    static final String COMMITTEE = "COMMITTEE";
    static final String STANDING = "STANDING_COMMITTEE";
    static final String INSPECTION = "INSPECTION_COMMISSION";
    static final String CELL_COMMITTEE = "CELL_COMMITTEE";
    static final String CELL = "CELL";

    static final String SECRETARY = "SECRETARY";
    static final String STANDING_DEPUTY = "STANDING_DEPUTY";
    static final String DEPUTY = "DEPUTY";
    static final String CHAIR = "CHAIR";
    static final String MEMBER = "MEMBER";

    /// @param committee of a ban chấp hành or chi ủy; 0 where a cell has none
    record Sizes(int committee, int standing, int inspection, int deputies) {}

    /// What a congress of the organization decides, by how many official members there are.
    static Sizes sizes(Organization organization, int officials) {
        if (organization.parent == null) {
            return new Sizes(25, 8, 7, 2);
        }
        if (organization.kind.equals(Organization.COMMITTEE)) {
            int committee = officials < 40 ? 5 : officials < 55 ? 7 : officials < 90 ? 9 : 11;
            boolean large = committee >= 9;
            return new Sizes(committee, large ? 3 : 0, committee >= 7 ? 3 : 0, large ? 2 : 1);
        }
        // COM-01, COM-02
        int committee = officials < 9 ? 0 : officials < 20 ? 3 : 5;
        return new Sizes(committee, 0, 0, committee == 0 && officials < 6 ? 0 : 1);
    }

    /// Seats of a new panel from the head down: body and position in turn.
    static List<List<String>> seats(Organization organization, Sizes sizes) {
        var seats = new ArrayList<List<String>>();
        boolean cell =
                !organization.kind.equals(Organization.COMMITTEE) && organization.parent != null;
        String body = !cell ? COMMITTEE : sizes.committee() > 0 ? CELL_COMMITTEE : CELL;
        seats.add(List.of(body, SECRETARY));
        for (int deputy = 0; deputy < sizes.deputies(); deputy++) {
            boolean first = deputy == 0 && sizes.deputies() > 1;
            seats.add(List.of(body, first ? STANDING_DEPUTY : DEPUTY));
        }
        while (seats.size() < sizes.committee()) {
            seats.add(List.of(body, MEMBER));
        }
        for (int place = 0; place < sizes.standing(); place++) {
            seats.add(List.of(STANDING, MEMBER));
        }
        for (int place = 0; place < sizes.inspection(); place++) {
            seats.add(List.of(INSPECTION, place == 0 ? CHAIR : MEMBER));
        }
        return seats;
    }

    /// By body: who is what.
    private final Map<String, Map<Person, String>> bodies = new LinkedHashMap<>();

    void put(String body, Person person, String position) {
        bodies.computeIfAbsent(body, _ -> new LinkedHashMap<>()).put(person, position);
    }

    void remove(String body, Person person) {
        bodies.getOrDefault(body, new LinkedHashMap<>()).remove(person);
    }

    void clear() {
        bodies.clear();
    }

    @Nullable String position(String body, Person person) {
        return bodies.getOrDefault(body, Map.of()).get(person);
    }

    /// The bodies in which the person sits.
    List<String> bodiesOf(Person person) {
        return bodies.entrySet().stream()
                .filter(body -> body.getValue().containsKey(person))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Person> in(String body) {
        return List.copyOf(bodies.getOrDefault(body, Map.of()).keySet());
    }

    Optional<Person> with(String body, String position) {
        return bodies.getOrDefault(body, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(position))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Everybody who sits anywhere.
    List<Person> all() {
        return bodies.values().stream().flatMap(body -> body.keySet().stream()).distinct().toList();
    }
}
