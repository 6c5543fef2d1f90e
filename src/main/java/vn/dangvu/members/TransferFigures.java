package vn.dangvu.members;

import static vn.dangvu.figures.Filter.is;
import static vn.dangvu.members.MemberFacts.FLOW;

import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.Measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Who came and who went, and how far (rows B and C of Biểu 1, handbook 7.1).
final class TransferFigures {

    private static final String IN = "1";
    private static final String OUT = "-1";

    private TransferFigures() {}

    static List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        all.addAll(transfers("members.transferredIn", transfer(IN, MovementKind.TRANSFER_IN)));
        all.addAll(transfers("members.transferredOut", transfer(OUT, MovementKind.TRANSFER_OUT)));
        all.add(Indicator.count("members.increased", crossing(IN, MovementKind.Way.IN)));
        all.add(Indicator.count("members.decreased", crossing(OUT, MovementKind.Way.OUT)));
        return all;
    }

    /// TRF-05; abroad is farther than another province, and Biểu 1 has no row for it.
    private static List<Indicator> transfers(String code, Measure measure) {
        return List.of(
                Indicator.count(code, measure),
                part(code, "beyondProvince", measure, "OTHER_PROVINCE", "ABROAD"),
                part(code, "ABROAD", measure, "ABROAD"),
                part(code, "withinProvince", measure, "WITHIN_PROVINCE"),
                part(code, "unknownRoute", measure, "UNKNOWN"));
    }

    private static Indicator part(String code, String name, Measure measure, String... routes) {
        return Indicator.countOf(code + "." + name, measure.and(is("way.route", routes)), measure);
    }

    /// Counts turns, not persons (TRF-12), and only those that cross the boundary of the
    /// organization that is asked for (handbook 15.11).
    private static Measure transfer(String direction, MovementKind crossing) {
        return Measure.during(
                FLOW,
                is("kind", crossing.name(), MovementKind.INTERNAL_TRANSFER.name()),
                is("direction", direction),
                new Filter.CrossesBoundary());
    }

    /// Everything that makes the organization have one member more, or one less, except that a cell
    /// came or went with its members: nothing happened to these.
    private static Measure crossing(String direction, MovementKind.Way way) {
        String[] kinds = Stream.concat(of(way), of(MovementKind.Way.ACROSS)).toArray(String[]::new);
        return Measure.during(
                FLOW, is("kind", kinds), is("direction", direction), new Filter.CrossesBoundary());
    }

    private static Stream<String> of(MovementKind.Way way) {
        return Arrays.stream(MovementKind.values())
                .filter(kind -> kind.way() == way)
                .map(MovementKind::name);
    }
}
