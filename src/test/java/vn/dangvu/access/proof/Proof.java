package vn.dangvu.access.proof;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.dangvu.access.proof.Doors.Door;
import vn.dangvu.access.proof.Doors.Rule;
import vn.dangvu.access.proof.Worlds.Known;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Asks the doors of a program over its own worlds, and keeps what must not have been said.
final class Proof {

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final List<Door> doors;
    private final List<Door> readers;
    private final List<Door> readersFirst;
    private final Tokens tokens;
    final List<String> leaks = new ArrayList<>();

    /// Members who were told of though nothing of them was ever recorded below the viewer.
    final List<String> strangers = new ArrayList<>();

    final Map<String, Integer> oddities = new TreeMap<>();
    int cases;
    int answered;

    Proof(ApplicationContext context, Tokens tokens) {
        this.tokens = tokens;
        this.sql = context.getBean(DSLContext.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.doors = Doors.open(context);
        this.readers = doors.stream().filter(Proof::reads).toList();
        this.readersFirst =
                doors.stream().sorted(Comparator.comparing(door -> !reads(door))).toList();
    }

    private static boolean reads(Door door) {
        return switch (door.rule()) {
            case WRITES, TRIES, ADMINISTERS -> false;
            default -> true;
        };
    }

    int doors() {
        return doors.size();
    }

    void ask(Known known, List<Viewer> viewers, int times) {
        for (Viewer viewer : viewers) {
            var sight = Sight.of(viewer, known.oracle(), known.world());
            doors.forEach(door -> ask(known, viewer, sight, door, times));
        }
        RequestContextHolder.resetRequestAttributes();
    }

    /// The same of those that only read, which are quicker asked.
    void askReaders(Known known, List<Viewer> viewers) {
        for (Viewer viewer : viewers) {
            var sight = Sight.of(viewer, known.oracle(), known.world());
            readers.forEach(door -> ask(known, viewer, sight, door, 1));
        }
        RequestContextHolder.resetRequestAttributes();
    }

    /// The same, up to the first leak: the doors take turns, those that only read first, so that it
    /// is soon found.
    boolean leaks(Known known, List<Viewer> viewers, int times) {
        for (Viewer viewer : viewers) {
            var sight = Sight.of(viewer, known.oracle(), known.world());
            for (Door door : readersFirst) {
                ask(known, viewer, sight, door, times);
                if (!leaks.isEmpty()) {
                    RequestContextHolder.resetRequestAttributes();
                    return true;
                }
            }
        }
        RequestContextHolder.resetRequestAttributes();
        return false;
    }

    private void ask(Known known, Viewer viewer, Sight sight, Door door, int times) {
        for (int time = 0; time < times; time++) {
            ask(known, viewer, sight, door);
        }
    }

    private void ask(Known known, Viewer viewer, Sight sight, Door door) {
        var draw = new Draw(new Random(known.world().random.nextLong()), known.things(), viewer);
        var arguments = draw.arguments(door.method());
        answering(viewer);
        cases++;
        var answer =
                door.rule() == Rule.WRITES || door.rule() == Rule.ADMINISTERS
                        ? Objects.requireNonNull(
                                transactions.execute(status -> {
                                    status.setRollbackOnly();
                                    var before = written();
                                    var said = call(door, arguments);
                                    String changed = changesSince(before);
                                    if (!changed.isEmpty()
                                            && foreign(viewer, sight, draw, known, door)) {
                                        leak(
                                                known,
                                                viewer,
                                                door.name(),
                                                Arrays.toString(arguments),
                                                Set.of("changed " + changed));
                                    }
                                    return said;
                                }))
                        : call(door, arguments);
        String text = Answers.text(answer) + Answers.text(draw.sink);
        if (!(answer instanceof Exception)) {
            answered++;
        }
        var found = Tokens.in(text);
        boolean saysAgain = door.rule() == Rule.TRIES || door.rule() == Rule.WRITES;
        if (answer instanceof Exception || saysAgain) {
            found.removeAll(Tokens.in(Answers.text(arguments)));
        }
        judge(known, viewer, sight, door.rule(), door.name(), Arrays.toString(arguments), found);
    }

    void judge(
            Known known,
            Viewer viewer,
            Sight sight,
            Rule rule,
            String door,
            String asked,
            Set<String> found) {
        var leaked = sight.leaks(found, rule, tokens, known.oracle(), known.plans());
        if (!leaked.isEmpty()) {
            leak(known, viewer, door, asked, leaked);
        }
        for (String word : leaked) {
            var member = tokens.member(word);
            // Who writes must find doubles everywhere, and opens the second lock.
            boolean writes = rule == Rule.WRITES || rule == Rule.TRIES;
            if (member != null && !writes && !sight.names().contains(member)) {
                strangers.add(door + " " + word);
            }
        }
    }

    private boolean foreign(Viewer viewer, Sight sight, Draw draw, Known known, Door door) {
        return switch (door.rule()) {
            case ADMINISTERS -> !viewer.administrator();
            default -> Mine.none(sight, draw, known.oracle(), sql);
        };
    }

    void leak(Known known, Viewer viewer, String door, String asked, Set<String> words) {
        leaks.add(
                "world %d: %s told %s of %s, asked %s"
                        .formatted(known.world().number, door, viewer, words, asked));
    }

    void odd(String what) {
        oddities.merge(what.replaceAll("[0-9]+", "#"), 1, Integer::sum);
    }

    DSLContext sql() {
        return sql;
    }

    /// What was written since then, but for the audit; nothing where the transaction broke off.
    String changesSince(Map<String, Long> before) {
        try {
            var now = written();
            now.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
            return String.join(" ", now.keySet());
        } catch (DataAccessException _) {
            return "";
        }
    }

    /// How many rows of each table the connection wrote.
    Map<String, Long> written() {
        return sql.fetch(
                        """
                        select schemaname || '.' || relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables
                        where n_tup_ins + n_tup_upd + n_tup_del > 0 and schemaname <> 'audit' and schemaname !~ '^pg_'\
                        """)
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
    }

    private Object call(Door door, @Nullable Object[] arguments) {
        try {
            var answer = door.method().invoke(door.bean(), arguments);
            return answer == null ? "" : answer;
        } catch (InvocationTargetException e) {
            var cause = e.getCause();
            if (!(cause instanceof NotFound || cause instanceof Forbidden)) {
                odd(door.name() + " " + cause);
            }
            return cause instanceof Exception refused ? refused : new IllegalStateException(cause);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(door.name(), e);
        }
    }

    static void answering(Viewer viewer) {
        var request = new MockHttpServletRequest();
        request.setAttribute(Viewer.class.getName(), viewer);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
