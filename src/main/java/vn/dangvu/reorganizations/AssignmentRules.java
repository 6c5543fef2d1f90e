package vn.dangvu.reorganizations;

import vn.dangvu.members.MemberTraits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Rules that send members to cells, in order: the first one that holds takes the member, so nobody
/// is taken twice; whom none takes is the rest, so nobody is left out.
public record AssignmentRules(List<Rule> rules) {

    public AssignmentRules {
        rules = List.copyOf(rules);
    }

    /// @param cell the code of the cell they go to
    public record Rule(Trait trait, String value, String cell) {}

    /// @param taken whom each rule takes, in the order of the rules
    public record Sorted(List<List<MemberTraits>> taken, List<MemberTraits> rest) {

        public Sorted {
            taken = taken.stream().map(List::copyOf).toList();
            rest = List.copyOf(rest);
        }
    }

    public Sorted sort(Collection<MemberTraits> members) {
        var taken = new ArrayList<List<MemberTraits>>();
        rules.forEach(_ -> taken.add(new ArrayList<>()));
        var rest = new ArrayList<MemberTraits>();
        for (var member : members) {
            int first = firstFor(member);
            (first < 0 ? rest : taken.get(first)).add(member);
        }
        return new Sorted(taken, rest);
    }

    private int firstFor(MemberTraits member) {
        for (int at = 0; at < rules.size(); at++) {
            var rule = rules.get(at);
            if (rule.trait().holds(member, rule.value())) {
                return at;
            }
        }
        return -1;
    }
}
