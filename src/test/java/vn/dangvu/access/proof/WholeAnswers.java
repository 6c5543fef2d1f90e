package vn.dangvu.access.proof;

import org.springframework.context.ApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;

import vn.dangvu.access.proof.Worlds.Known;
import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberQuery;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Nothing is kept from whom it is for: records open, lists and rows are whole.
final class WholeAnswers {

    private static final int ALL = 1_000;

    private final Members members;
    private final Figures figures;
    private final Organizations organizations;
    final List<String> wrong = new ArrayList<>();
    int compared;

    WholeAnswers(ApplicationContext context) {
        this.members = context.getBean(Members.class);
        this.figures = context.getBean(Figures.class);
        this.organizations = context.getBean(Organizations.class);
    }

    void compare(Known known, List<Viewer> viewers) {
        for (Viewer viewer : viewers) {
            var sight = Sight.of(viewer, known.oracle(), known.world());
            Proof.answering(viewer);
            trees(known, viewer);
            known.world().members.forEach(member -> record(viewer, sight, member.id()));
            for (int organization : sight.rows()) {
                var draw = new Draw(known.world().random, known.things(), viewer);
                lists(known, viewer, organization, draw.day());
                rows(known, viewer, organization, draw.day());
            }
        }
        RequestContextHolder.resetRequestAttributes();
    }

    private void trees(Known known, Viewer viewer) {
        var seen = known.oracle().sees(viewer.roots());
        for (int organization : known.things().organizations()) {
            boolean there =
                    organizations
                            .find(viewer, new OrganizationId(organization), World.TODAY)
                            .isPresent();
            same(viewer, "organization " + organization, there, seen.contains(organization));
        }
    }

    private void record(Viewer viewer, Sight sight, long member) {
        boolean opened;
        try {
            members.open(viewer, member);
            opened = true;
        } catch (NotFound _) {
            opened = false;
        }
        same(viewer, "record " + member, opened, sight.records().contains(member));
    }

    private void lists(Known known, Viewer viewer, int organization, LocalDate day) {
        var oracle = known.oracle();
        var query = MemberQuery.everybody(new OrganizationId(organization), day);
        var listed = codes(members.list(viewer, query, null, ALL));
        same(
                viewer,
                "list of %d on %s".formatted(organization, day),
                listed,
                there(known, day, cell -> oracle.reached(cell, day).contains(organization)));
    }

    /// Whoever stood there at the end of a day, by the tree of that day and restated to it.
    private void rows(Known known, Viewer viewer, int organization, LocalDate day) {
        var oracle = known.oracle();
        for (Basis basis : Basis.values()) {
            var question =
                    new Question(new OrganizationId(organization), Period.day(day), null).on(basis);
            var rows = codes(figures.rows(viewer, question, "members.closing", null, ALL));
            Predicate<Integer> inside =
                    basis == Basis.WAS
                            ? cell -> oracle.reached(cell, day).contains(organization)
                            : cell -> oracle.restated(cell, day).contains(organization);
            same(
                    viewer,
                    "rows of %d on %s, %s".formatted(organization, day, basis),
                    rows,
                    there(known, day, inside));
        }
    }

    private static Set<String> there(Known known, LocalDate day, Predicate<Integer> inside) {
        return known.world().members.stream()
                .filter(member -> {
                    var cell = known.oracle().cell(member.id(), day);
                    return cell != null && inside.test(cell);
                })
                .map(World.Person::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(Object answer) {
        return Tokens.in(Answers.text(answer)).stream()
                .filter(word -> word.startsWith("Q"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void same(Viewer viewer, String what, Object said, Object right) {
        compared++;
        if (!said.equals(right)) {
            wrong.add("%s for %s: %s instead of %s".formatted(what, viewer, said, right));
        }
    }
}
