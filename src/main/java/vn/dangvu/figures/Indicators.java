package vn.dangvu.figures;

import static java.util.stream.Collectors.toMap;

import vn.dangvu.kernel.NotFound;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Every indicator that the modules bring, by its code.
final class Indicators {

    private final Map<String, Indicator> all;

    Indicators(List<IndicatorCatalog> catalogs) {
        this.all =
                catalogs.stream()
                        .flatMap(catalog -> catalog.indicators().stream())
                        .collect(
                                toMap(
                                        Indicator::code,
                                        Function.identity(),
                                        Indicators::twice,
                                        LinkedHashMap::new));
    }

    List<String> codes() {
        return List.copyOf(all.keySet());
    }

    /// @throws NotFound if there is no such code
    Indicator get(String code) {
        var found = all.get(code);
        if (found == null) {
            throw new NotFound("figure " + code);
        }
        return found;
    }

    Optional<String> baseOf(String code) {
        var base = get(code).base();
        return base == null ? Optional.empty() : countOf(base);
    }

    String countOf(String code) {
        var indicator = get(code);
        return switch (indicator.kind()) {
            case COUNT -> code;
            case SHARE -> countOf(indicator.measure()).orElse(code);
            case MEAN -> baseOf(code).orElse(code);
        };
    }

    private Optional<String> countOf(Measure measure) {
        return all.values().stream()
                .filter(indicator -> indicator.kind() == Figure.Kind.COUNT)
                .filter(indicator -> indicator.measure().equals(measure))
                .map(Indicator::code)
                .findFirst();
    }

    /// Everything that must be counted for `asked`.
    static Set<Measure> measures(List<Indicator> asked) {
        var measures = new LinkedHashSet<Measure>();
        for (Indicator indicator : asked) {
            measures.add(indicator.measure());
            if (indicator.base() != null) {
                measures.add(indicator.base());
            }
        }
        return measures;
    }

    static Map<String, Figure> figures(List<Indicator> asked, Map<Measure, Long> counts) {
        var figures = new LinkedHashMap<String, Figure>();
        for (Indicator indicator : asked) {
            figures.put(indicator.code(), figure(indicator, counts));
        }
        return figures;
    }

    private static Figure figure(Indicator indicator, Map<Measure, Long> counts) {
        var base = indicator.base();
        return new Figure(
                indicator.code(),
                counts.getOrDefault(indicator.measure(), 0L),
                base == null ? null : counts.getOrDefault(base, 0L),
                indicator.kind(),
                indicator.decimals());
    }

    private static Indicator twice(Indicator first, Indicator second) {
        throw new IllegalStateException("Two indicators have the code " + first.code());
    }
}
