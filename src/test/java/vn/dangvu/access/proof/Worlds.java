package vn.dangvu.access.proof;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;

import vn.dangvu.access.Account;
import vn.dangvu.access.Accounts;
import vn.dangvu.audit.AuditTrail;
import vn.dangvu.figures.Figures;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Reorganizations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes worlds in the database of a program, each beside the others, and people who look at them.
final class Worlds {

    /// A world with what is known of it.
    record Known(World world, Plans plans, Oracle oracle, Draw.Things things) {}

    private static final AuditTrail.Question EVERYTHING =
            new AuditTrail.Question(null, null, null, List.of(), null, null);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext context;
    private final DSLContext sql;
    private final Account account;
    final Tokens tokens = new Tokens();
    int viewers;
    int executed;
    int undone;

    Worlds(ApplicationContext context) {
        this.context = context;
        this.sql = context.getBean(DSLContext.class);
        this.account = someAccount(context.getBean(Accounts.class));
    }

    private static Account someAccount(Accounts accounts) {
        var administrator = new Viewer("quantri", true, List.of(), null);
        String name = "proof" + NUMBER.incrementAndGet();
        return accounts.create(administrator, name, "Người thử", false)
                        instanceof Accounts.Creation.Created made
                ? accounts.find(administrator, made.id())
                : accounts.all(administrator).getFirst();
    }

    Known make(long seed) {
        RequestContextHolder.resetRequestAttributes();
        var world = new World(NUMBER.incrementAndGet(), seed, sql, tokens);
        world.settle();
        var plans =
                new Plans(
                        world,
                        context.getBean(Organizations.class),
                        context.getBean(Reorganizations.class));
        plans.make();
        executed += plans.executed;
        undone += plans.undone;
        var oracle = new Oracle(sql, world);
        return new Known(world, plans, oracle, things(world, plans, oracle));
    }

    private Draw.Things things(World world, Plans plans, Oracle oracle) {
        var numbers = new HashMap<String, List<Long>>();
        var members = world.members.stream().map(World.Person::id).toList();
        numbers.put(Kinds.MEMBER, members);
        numbers.put(
                Kinds.MOVEMENT,
                oracle.facts.values().stream().flatMap(List::stream).map(Oracle.Fact::id).toList());
        numbers.put(Kinds.POST, ids("committees.post_fact"));
        numbers.put(Kinds.TERM, ids("committees.term"));
        numbers.put(Kinds.MANDATE, ids("reorganizations.mandate"));
        numbers.put(Kinds.CASE, ids("cases.case_file"));
        numbers.put(Kinds.STEP, ids("cases.step"));
        numbers.put(Kinds.PAPER, ids("papers.paper"));
        numbers.put(Kinds.TRANSFER, ids("transfers.transfer"));
        numbers.put(Kinds.CANDIDATE, ids("candidates.candidate"));
        numbers.put(Kinds.HAPPENING, ids("candidates.follow_fact"));
        numbers.put(Kinds.COURSE, ids("courses.course"));
        numbers.put(Kinds.CERTIFICATE, ids("courses.certificate"));
        numbers.put(Kinds.ENROLMENT, ids("courses.enrolment"));
        numbers.put(Kinds.PLAN, plans.numbers);
        var words = new ArrayList<String>();
        world.members.forEach(member -> words.addAll(List.of(member.code(), member.given())));
        var codes = new ArrayList<String>();
        oracle.versions.values().forEach(all -> all.forEach(one -> codes.add(one.code())));
        return new Draw.Things(
                List.copyOf(oracle.versions.keySet()),
                codes,
                numbers,
                words,
                context.getBean(Figures.class).codes(),
                Map.of(Texts.class, Texts.VIETNAMESE, Account.class, account),
                viewer -> context.getBean(AuditTrail.class).page(viewer, EVERYTHING, null));
    }

    private List<Long> ids(String table) {
        return sql.fetch("select id from " + table).getValues(0, Long.class);
    }

    /// A handful of people with roles nobody thought of.
    List<Viewer> lookingAt(Known known, int count) {
        var random = known.world().random;
        var found = new ArrayList<Viewer>();
        found.add(new Viewer("quantri", true, List.of(), null));
        while (found.size() < count) {
            var grants = new ArrayList<Grant>();
            for (int at = 0; at < 1 + random.nextInt(3); at++) {
                var organizations = known.things().organizations();
                grants.add(
                        new Grant(
                                organizations.get(random.nextInt(organizations.size())),
                                Role.values()[random.nextInt(Role.values().length)],
                                random.nextBoolean()));
            }
            found.add(new Viewer("viewer " + found.size(), false, grants, null));
        }
        viewers += found.size();
        return found;
    }
}
