package vn.dangvu.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the naive register makes of some figures.
final class NaiveFigures {

    private static final String INTERNAL = "INTERNAL_TRANSFER";
    private static final String COLLECTIVE = "COLLECTIVE_TRANSFER";

    private NaiveFigures() {}

    /// By the code of the figure.
    static Map<String, Long> of(RandomHistory history, Question question) {
        return of(history.register, question);
    }

    static Map<String, Long> of(NaiveRegister register, Question question) {
        var place = register.place(question);
        var period = question.period();
        var known = question.knownAt();
        var stock = register.stock(place, period.to(), known);
        var counts = new LinkedHashMap<String, Long>();
        counts.put(
                "members.opening",
                (long) register.stock(place, period.from().minusDays(1), known).size());
        counts.put("members.closing", (long) stock.size());
        counts.put(
                "members.official",
                stock.stream().filter(held -> held.standing().equals("OFFICIAL")).count());
        counts.put("members.exempt", stock.stream().filter(NaiveRegister.Held::exempt).count());
        counts.put(
                "members.closing.sex.FEMALE",
                stock.stream().filter(held -> register.women.contains(held.member())).count());
        counts.put(
                "members.admitted", (long) register.flow(place, period, known, "ADMISSION").size());
        counts.put(
                "members.recognized",
                (long) register.flow(place, period, known, "RECOGNITION").size());
        counts.put("members.died", (long) register.flow(place, period, known, "DEATH").size());
        counts.put(
                "members.transferredIn",
                (long) register.in(place, period, known, "TRANSFER_IN", INTERNAL).size());
        counts.put(
                "members.transferredOut",
                (long) register.out(place, period, known, "TRANSFER_OUT", INTERNAL).size());
        counts.put(
                "members.receivedCollectively",
                (long) register.in(place, period, known, COLLECTIVE).size());
        counts.put(
                "members.handedOverCollectively",
                (long) register.out(place, period, known, COLLECTIVE).size());
        counts.put(
                "members.entered",
                (long) register.flow(place, period, known, "ADMISSION", "READMISSION").size());
        counts.put(
                "members.struckOff.probationary",
                register.flow(place, period, known, "STRIKE_OFF").stream()
                        .filter(fact -> register.before(fact, known).equals("PROBATIONARY"))
                        .count());
        counts.put("members.receivedWithOrganization", register.received(place, period, known));
        counts.put("members.handedOverWithOrganization", register.handedOver(place, period, known));
        return counts;
    }
}
