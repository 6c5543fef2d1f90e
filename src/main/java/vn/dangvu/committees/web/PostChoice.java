package vn.dangvu.committees.web;

import vn.dangvu.committees.Body;
import vn.dangvu.committees.Position;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A body and a position in it, as one choice of a list: `COMMITTEE.SECRETARY`.
record PostChoice(Body body, Position position) {

    static Optional<PostChoice> read(String sent) {
        return all(List.of(Body.values())).stream()
                .filter(choice -> choice.value().equals(sent))
                .findFirst();
    }

    static List<PostChoice> all(List<Body> bodies) {
        return bodies.stream()
                .flatMap(body ->
                        body.positions().stream().map(position -> new PostChoice(body, position)))
                .toList();
    }

    static Optional<Body> body(String name) {
        return Arrays.stream(Body.values()).filter(body -> body.name().equals(name)).findFirst();
    }

    String value() {
        return CongressForm.post(body, position);
    }
}
