package vn.dangvu.members;

import org.springframework.stereotype.Component;

import vn.dangvu.members.GapStore.Gap;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;
import vn.dangvu.radar.Found;
import vn.dangvu.radar.Tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is missing in our books about members, and what contradicts itself.
@Component
class MemberGaps implements DeadlineSource {

    private static final String MODULE = "members.";
    private static final String CITIZEN_ID = MODULE + "citizenIdDisagrees";

    private static final List<String> KINDS =
            List.of(
                    MODULE + "alike",
                    CITIZEN_ID,
                    MODULE + "officialTooEarly",
                    MODULE + "joinedTooYoung",
                    MODULE + "ageUnlikely",
                    MODULE + "birthDayUnknown",
                    MODULE + "noDossierNumber",
                    MODULE + "noCardNumber");

    private final GapStore store;

    MemberGaps(GapStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return new LinkedHashSet<>(KINDS);
    }

    @Override
    public Set<String> undated() {
        return kinds();
    }

    @Override
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        return look(scope, wanted, day, until, Integer.MAX_VALUE).first();
    }

    @Override
    public Found look(Scope scope, Set<String> wanted, LocalDate day, LocalDate until, int most) {
        var plain =
                wanted.stream()
                        .filter(kind -> KINDS.contains(kind) && !kind.equals(CITIZEN_ID))
                        .map(kind -> kind.substring(MODULE.length()))
                        .toList();
        var tallies = new HashMap<String, Tally>();
        var first = new ArrayList<Alert>();
        if (!plain.isEmpty()) {
            store.counts(scope, plain, day)
                    .forEach((what, tally) -> tallies.put(MODULE + what, tally));
            if (most > 0) {
                store.first(scope, plain, day, most).stream()
                        .map(MemberGaps::alert)
                        .forEach(first::add);
            }
        }
        if (wanted.contains(CITIZEN_ID)) {
            var found = disagreeing(scope, day);
            tallies.put(CITIZEN_ID, new Tally(0, 0, found.size()));
            first.addAll(named(found.stream().limit(most).toList(), day));
        }
        return new Found(tallies, first);
    }

    private record Disagreeing(int cell, long member, CitizenIdRules.Difference difference) {}

    /// The numbers are forgotten here: of what differs nothing is told but which part.
    private List<Disagreeing> disagreeing(Scope scope, LocalDate day) {
        var found = new ArrayList<Disagreeing>();
        store.eachOpened(
                scope,
                day,
                one -> {
                    var difference =
                            CitizenIdRules.difference(
                                    one.citizenId(), one.sex(), one.born(), one.bornOnCard());
                    if (difference != null) {
                        found.add(new Disagreeing(one.cell(), one.member(), difference));
                    }
                });
        return found;
    }

    private List<Alert> named(List<Disagreeing> some, LocalDate day) {
        var names = store.names(some.stream().map(one -> one.member()).toList(), day);
        return some.stream()
                .map(one ->
                        new Alert(
                                CITIZEN_ID,
                                new OrganizationId(one.cell()),
                                one.member(),
                                names.get(one.member()),
                                null,
                                List.of(
                                        new Alert.Word(
                                                "members.radar.difference." + one.difference())),
                                "/members/" + one.member() + "/numbers"))
                .toList();
    }

    private static Alert alert(Gap gap) {
        String record = "/members/" + gap.member();
        String page =
                switch (gap.what()) {
                    case "noDossierNumber", "noCardNumber" -> record + "/numbers";
                    case "birthDayUnknown", "ageUnlikely", "joinedTooYoung" -> record + "/profile";
                    default -> record;
                };
        return new Alert(
                MODULE + gap.what(),
                new OrganizationId(gap.cell()),
                gap.member(),
                gap.name(),
                null,
                facts(gap),
                page);
    }

    private static List<Object> facts(Gap gap) {
        var facts = new ArrayList<Object>();
        if (gap.since() != null) {
            facts.add(gap.since());
        }
        if (gap.other() != null) {
            facts.add(gap.other());
        }
        return facts;
    }
}
