package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Spelling;
import vn.dangvu.shell.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which organizations a plan can speak of, by the codes people write: those of the day in which
/// the viewer may record, and those that the plan itself begins or gives a new code.
final class Names {

    /// A list of suggestions longer than this helps nobody.
    private static final int SUGGESTIONS = 1_500;

    private static final String BETWEEN = " · ";

    /// @param living null where the plan begins it
    record Known(String code, String name, OrganizationKind kind, @Nullable Organization living) {}

    private final Map<String, Known> byCode = new LinkedHashMap<>();
    private final Map<Integer, Known> byNumber = new LinkedHashMap<>();

    private final Spelling spelling = new Spelling(List.of());

    Names(List<Organization> living, Plan plan) {
        for (var one : living) {
            var known = new Known(one.code(), one.shortName(), one.kind(), one);
            byCode.put(one.code(), known);
            spelling.add(one.code());
            byNumber.put(one.id().value(), known);
        }
        plan.lines().forEach(this::put);
    }

    private void put(Line line) {
        if (line.target().isEmpty()) {
            return;
        }
        if (line.action().begins()) {
            kind(line.kind()).ifPresent(kind -> put(line, kind));
        } else if (line.action() == Line.Action.RENAME) {
            find(first(line)).ifPresent(known -> put(line, known.kind()));
        }
    }

    private void put(Line line, OrganizationKind kind) {
        byCode.putIfAbsent(line.target(), new Known(line.target(), brief(line), kind, null));
        spelling.add(line.target());
    }

    static String brief(Line line) {
        return line.shortName().isEmpty() ? line.officialName() : line.shortName();
    }

    static String first(Line line) {
        return line.organizations().isEmpty() ? "" : line.organizations().getFirst();
    }

    static Optional<OrganizationKind> kind(String name) {
        for (var kind : OrganizationKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// By its code, typed in any case.
    Optional<Known> find(String code) {
        return Optional.ofNullable(byCode.get(spelling.of(code)));
    }

    /// The code in what was typed or chosen, as it is written; as typed where nobody bears it.
    String meant(String typed) {
        return spelling.of(code(typed));
    }

    Spelling spelling() {
        return spelling;
    }

    /// The code of who stands above the organization; empty where nobody does, or none is known.
    String superiorOf(String code) {
        return find(code)
                .map(Known::living)
                .map(Organization::parent)
                .map(parent -> byNumber.get(parent.value()))
                .map(Known::code)
                .orElse("");
    }

    /// `Chi bộ 1 (E.1)`; of a code that nobody bears, the code.
    String called(String code) {
        return find(code).map(known -> known.name() + " (" + code + ")").orElse(code);
    }

    /// The name of an organization that lives; empty of any other.
    String calledByNumber(int number) {
        var known = byNumber.get(number);
        return known == null ? "" : known.name();
    }

    /// As a field shows it: `E.1 · Chi bộ 1`.
    String field(String code) {
        return find(code).map(known -> code + BETWEEN + known.name()).orElse(code);
    }

    /// The code in what was typed or chosen from the suggestions.
    static String code(String typed) {
        int between = typed.indexOf(BETWEEN);
        return FormReader.tidy(between < 0 ? typed : typed.substring(0, between));
    }

    List<Option> suggestions() {
        return byCode.values().stream()
                .limit(SUGGESTIONS)
                .map(known -> new Option(known.code() + BETWEEN + known.name(), ""))
                .toList();
    }
}
