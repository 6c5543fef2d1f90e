package vn.dangvu.reorganizations;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Codes as they are written, found for codes as people type them: exactly so first, then in any
/// case (`đuk.01` is `ĐUK.01`). Where two differ by nothing but the case, only the exact one is
/// meant.
public final class Spelling {

    private final Set<String> codes = new HashSet<>();
    private final Map<String, Set<String>> inAnyCase = new HashMap<>();

    public Spelling(Collection<String> codes) {
        codes.forEach(this::add);
    }

    public void add(String code) {
        codes.add(code);
        inAnyCase.computeIfAbsent(folded(code), _ -> new HashSet<>()).add(code);
    }

    /// What nobody bears stays as it was typed.
    public String of(String typed) {
        if (codes.contains(typed)) {
            return typed;
        }
        var alike = inAnyCase.getOrDefault(folded(typed), Set.of());
        return alike.size() == 1 ? alike.iterator().next() : typed;
    }

    public Assignment of(Assignment typed, Spelling members) {
        return new Assignment(members.of(typed.member()), of(typed.cell()), typed.rule());
    }

    /// A code that the line gives to something new stays as it was typed.
    Line of(Line typed) {
        return new Line(
                typed.action(),
                typed.organizations().stream().map(this::of).toList(),
                typed.givesCode() ? typed.target() : of(typed.target()),
                typed.officialName(),
                typed.shortName(),
                typed.kind(),
                typed.unitType(),
                of(typed.parent()),
                typed.reception());
    }

    private static String folded(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
