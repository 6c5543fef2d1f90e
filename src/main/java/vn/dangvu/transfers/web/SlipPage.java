package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.transfers.PrintedSlip;

import java.util.ArrayList;
import java.util.List;

/// A slip on paper: each hand through which it goes writes into the next compartment (TRF-06).
public record SlipPage(
        String title,
        String heading,
        String number,
        String day,
        String issuer,
        List<CasePage.Fact> facts,
        List<Compartment> compartments,
        String back) {

    /// @param from who introduces; null where nobody knows yet
    /// @param to whom; null where nobody knows yet
    public record Compartment(int number, @Nullable String from, @Nullable String to) {}

    static SlipPage of(TransferWords words, PrintedSlip printed) {
        var slip = printed.slip();
        var transfer = printed.transfer();
        var bearer = slip.bearer();
        var facts = new ArrayList<CasePage.Fact>();
        if (!slip.origin().equals(printed.issuer())) {
            add(facts, words, "from", slip.origin());
        }
        add(facts, words, "fullName", bearer.fullName());
        add(facts, words, "born", bearer.born().text());
        add(facts, words, "standing", words.texts().get("members.standing." + bearer.standing()));
        add(facts, words, "joinedOn", TransferWords.typed(bearer.joinedOn()));
        add(facts, words, "officialOn", TransferWords.typed(bearer.officialOn()));
        add(facts, words, "cardNumber", bearer.cardNumber());
        add(facts, words, "dossierNumber", bearer.dossierNumber());
        add(facts, words, "feesUntil", TransferWords.month(slip.feesUntil()));
        add(facts, words, "until", transfer.until().map(TransferWords::typed).orElse(null));
        add(facts, words, "documents", slip.documents());
        return new SlipPage(
                words.page("print.title", bearer.fullName()),
                words.page(transfer.temporary() ? "print.temporary" : "print.official"),
                slip.number(),
                words.date(slip.signedOn()),
                printed.issuer(),
                facts,
                compartments(printed),
                "/transfers/" + transfer.id());
    }

    private static List<Compartment> compartments(PrintedSlip printed) {
        var hands = printed.hands();
        var all = new ArrayList<Compartment>();
        for (int at = 0; at < printed.compartments(); at++) {
            all.add(
                    new Compartment(
                            at + 1,
                            at < hands.size() - 1 ? hands.get(at).committee() : null,
                            at + 1 < hands.size() ? hands.get(at + 1).committee() : null));
        }
        return all;
    }

    private static void add(
            List<CasePage.Fact> facts, TransferWords words, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new CasePage.Fact(words.page("fact." + label), value));
        }
    }
}
