package vn.dangvu.reorganizations.web;

import vn.dangvu.members.MemberTraits;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.AssignmentRules;
import vn.dangvu.reorganizations.web.RuleReader.Read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Whom the rules take, beside those whom a person has assigned by name: these stay where they are.
/// Whoever was assigned by earlier rules is sorted anew.
///
/// @param wanted all assignments of the plan, if this is kept
/// @param assigned how many of them these rules made
record RuleSorting(List<Assignment> wanted, int assigned, RulePage.Counted counted) {

    static RuleSorting of(OpenPlan open, Read read, List<MemberTraits> members) {
        var codes = members.stream().map(MemberTraits::code).collect(Collectors.toSet());
        var wanted =
                new ArrayList<>(
                        open.plan().assignments().stream()
                                .filter(one -> !one.byRule() || !codes.contains(one.member()))
                                .toList());
        var named = new HashSet<String>();
        wanted.forEach(one -> named.add(one.member()));
        long kept = codes.stream().filter(named::contains).count();
        var sorted =
                new AssignmentRules(read.rules())
                        .sort(members.stream().filter(one -> !named.contains(one.code())).toList());
        int before = wanted.size();
        var words = new RuleWords(open);
        var taken = new ArrayList<RulePage.Taken>();
        for (int at = 0; at < read.rules().size(); at++) {
            var rule = read.rules().get(at);
            assign(sorted.taken().get(at), rule.cell(), words.of(rule), wanted);
            taken.add(taken(open, words.of(rule), rule.cell(), sorted.taken().get(at).size()));
        }
        if (!read.rest().isEmpty()) {
            assign(sorted.rest(), read.rest(), words.rest(), wanted);
        }
        taken.add(taken(open, words.rest(), read.rest(), sorted.rest().size()));
        int assigned = wanted.size() - before;
        return new RuleSorting(
                List.copyOf(wanted),
                assigned,
                counted(open, taken, members.size(), kept, assigned));
    }

    private static RulePage.Counted counted(
            OpenPlan open, List<RulePage.Taken> taken, long all, long kept, int assigned) {
        var words = open.words();
        return new RulePage.Counted(
                words.page("rule.total", words.number(all)),
                taken,
                kept == 0 ? null : words.page("rule.kept", words.number(kept)),
                assigned > 0);
    }

    private static void assign(
            List<MemberTraits> members, String cell, String why, List<Assignment> wanted) {
        members.forEach(one -> wanted.add(new Assignment(one.code(), cell, why)));
    }

    private static RulePage.Taken taken(OpenPlan open, String rule, String cell, long count) {
        var words = open.words();
        return new RulePage.Taken(
                rule,
                cell.isEmpty() ? words.page("rule.stay") : open.names().called(cell),
                words.page("count", words.number(count)));
    }
}
