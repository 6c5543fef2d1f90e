package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The case files behind what was published: admissions of 2019 and of the first half of 2021,
/// recognitions, first cards and departures of 2019, the classes of 2020. Comes after everything
/// else and has its own chance, so that it changes nothing of the other sheets.
final class CaseFiles {

    final Aspirants aspirants = new Aspirants();
    private final FileRows rows = new FileRows();
    private final Dossiers dossiers;
    private final Recognitions recognitions;
    private final Departures departures;
    private final Classes classes;
    private final List<Fact> transfers = new ArrayList<>();

    CaseFiles(World world, Leaders leaders, long seed) {
        var standings = new Standings(world);
        var bodies = new Bodies(rows, standings, new Boards(leaders, standings), new Dice(seed));
        dossiers = new Dossiers(world, bodies, aspirants);
        recognitions = new Recognitions(world, bodies, aspirants);
        departures = new Departures(world, bodies);
        classes = new Classes(world, bodies, aspirants);
        world.register.facts.stream()
                .sorted(Comparator.comparing(fact -> fact.effectiveOn))
                .forEach(this::told);
        classes.hold();
    }

    private void told(Fact fact) {
        int year = fact.effectiveOn.getYear();
        switch (fact.kind) {
            case "ADMISSION" -> admitted(fact);
            case "RECOGNITION" -> {
                if (recognitions.touches(fact, 2019)) {
                    recognitions.recognition(fact);
                }
            }
            case "WITHDRAWAL" -> {
                if (year == 2019) {
                    departures.withdrawal(fact);
                }
            }
            case "STRIKE_OFF" -> {
                if (year == 2019) {
                    departures.strikeOff(fact);
                }
            }
            case "TRANSFER_OUT", "TRANSFER_IN" -> {
                if (year == 2019) {
                    transfers.add(fact);
                }
            }
            default -> {}
        }
    }

    private void admitted(Fact fact) {
        LocalDate day = fact.effectiveOn;
        if (day.getYear() == 2021) {
            dossiers.learnedIn(fact.person, classes.send(fact.person));
        }
        if (day.getYear() == 2019 || day.getYear() == 2021) {
            dossiers.admission(fact);
        }
    }

    /// Once all papers of the ledger have their numbers.
    List<Map<String, Object>> slips() {
        var slips = new Slips();
        transfers.forEach(slips::transfer);
        return slips.rows;
    }

    List<Map<String, Object>> cases() {
        return rows.rows();
    }
}
