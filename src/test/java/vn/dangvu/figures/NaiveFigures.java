package vn.dangvu.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the naive register makes of some figures.
final class NaiveFigures {

    private NaiveFigures() {}

    /// By the code of the figure.
    static Map<String, Long> of(RandomHistory history, Question question) {
        var register = history.register;
        int root = question.organization().value();
        var period = question.period();
        var known = question.knownAt();
        var stock = register.stock(root, period.to(), known);
        var counts = new LinkedHashMap<String, Long>();
        counts.put(
                "members.opening",
                (long) register.stock(root, period.from().minusDays(1), known).size());
        counts.put("members.closing", (long) stock.size());
        counts.put(
                "members.official",
                stock.stream().filter(held -> held.standing().equals("OFFICIAL")).count());
        counts.put("members.exempt", stock.stream().filter(NaiveRegister.Held::exempt).count());
        counts.put(
                "members.closing.sex.FEMALE",
                stock.stream().filter(held -> register.women.contains(held.member())).count());
        counts.put(
                "members.admitted", (long) register.flow(root, period, known, "ADMISSION").size());
        counts.put(
                "members.recognized",
                (long) register.flow(root, period, known, "RECOGNITION").size());
        counts.put("members.died", (long) register.flow(root, period, known, "DEATH").size());
        counts.put("members.transferredIn", (long) register.in(root, period, known).size());
        counts.put("members.transferredOut", (long) register.out(root, period, known).size());
        counts.put("members.receivedWithOrganization", register.received(root, period, known));
        counts.put("members.handedOverWithOrganization", register.handedOver(root, period, known));
        return counts;
    }
}
