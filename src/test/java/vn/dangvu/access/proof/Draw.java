package vn.dangvu.access.proof;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Entry;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes up the arguments of a question from everything there is, mostly what is not the viewer's:
/// by the type of the parameter, and by its name where the type says too little.
final class Draw {

    /// What there is to ask for.
    ///
    /// @param given objects of types that only the program can make
    /// @param entries of the audit that the viewer was shown
    record Things(
            List<Integer> organizations,
            List<String> codes,
            Map<String, List<Long>> numbers,
            List<String> words,
            List<String> figures,
            Map<Class<?>, Object> given,
            Function<Viewer, List<Entry>> entries) {}

    private static final int DAYS = 4_300;

    private final Random random;
    private final Things things;
    private final Viewer viewer;

    /// What the answer is given to.
    final List<Object> sink = new ArrayList<>();

    final Set<Integer> organizations = new HashSet<>();
    final Map<String, Set<Long>> numbers = new HashMap<>();

    Draw(Random random, Things things, Viewer viewer) {
        this.random = random;
        this.things = things;
        this.viewer = viewer;
    }

    @Nullable Object[] arguments(Method method) {
        var parameters = method.getParameters();
        var drawn = new @Nullable Object[parameters.length];
        for (int at = 0; at < parameters.length; at++) {
            var parameter = parameters[at];
            drawn[at] =
                    maybe(
                            parameter.getAnnotatedType(),
                            parameter.getParameterizedType(),
                            parameter.getName(),
                            method.getDeclaringClass());
        }
        return drawn;
    }

    private @Nullable Object maybe(AnnotatedElement said, Type type, String name, Class<?> owner) {
        boolean nullable = said.isAnnotationPresent(Nullable.class);
        return nullable && (name.matches("after|before|knownAt") || random.nextInt(3) == 0)
                ? null
                : one(type, name, owner);
    }

    private Object one(Type type, String name, Class<?> owner) {
        return type instanceof ParameterizedType many
                ? many(many, name, owner)
                : simple((Class<?>) type, name, owner);
    }

    private Object many(ParameterizedType type, String name, Class<?> owner) {
        var raw = (Class<?>) type.getRawType();
        var of = type.getActualTypeArguments();
        if (raw == Consumer.class) {
            Consumer<Object> hears = sink::add;
            return hears;
        }
        if (of[0] == Entry.class) {
            return viewer.readsAudit() ? things.entries().apply(viewer) : List.of();
        }
        if (raw == Optional.class) {
            return Optional.of(one(of[0], name, owner));
        }
        if (raw == Map.class) {
            var map = new HashMap<Object, Object>();
            for (int at = 0; at < 2; at++) {
                map.put(one(of[0], name + "Key", owner), one(of[1], name, owner));
            }
            return map;
        }
        var list = new ArrayList<Object>();
        for (int at = 0; at < 1 + random.nextInt(4); at++) {
            list.add(one(of[0], name, owner));
        }
        return raw == Set.class ? Set.copyOf(list) : list;
    }

    private Object simple(Class<?> type, String name, Class<?> owner) {
        var given = things.given().get(type);
        if (given != null) {
            return given;
        }
        if (type == Viewer.class) {
            return viewer;
        } else if (type == OrganizationId.class) {
            return new OrganizationId(organization());
        } else if (type == LocalDate.class) {
            return day();
        } else if (type == YearMonth.class) {
            return YearMonth.from(day());
        } else if (type == Instant.class) {
            return Instant.parse("2011-05-30T02:00:00Z");
        } else if (type == Period.class) {
            var from = day();
            return new Period(from, from.plusDays(random.nextInt(1_500)));
        } else if (type == String.class && name.equals("reason")) {
            // What somebody types is told again to who reads the audit of it.
            return "một lý do";
        } else if (type == String.class) {
            return word(name, owner);
        } else if (type == long.class || type == Long.class) {
            return number(Kinds.of(name, owner));
        } else if (type == int.class || type == Integer.class) {
            return whole(name, owner);
        } else if (type == Number.class) {
            return random.nextInt(5);
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == OutputStream.class) {
            var out = new ByteArrayOutputStream();
            sink.add(out);
            return out;
        }
        return made(type, name);
    }

    private Object made(Class<?> type, String name) {
        if (type.isEnum()) {
            return any(Arrays.asList(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            return simple(any(Arrays.asList(type.getPermittedSubclasses())), name, type);
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> null);
        }
        throw new IllegalStateException("Nothing to draw for " + type + " " + name);
    }

    /// As long as the record does not take what is drawn, something else.
    private Object record(Class<?> type) {
        Constructor<?> canonical = type.getDeclaredConstructors()[0];
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (each.getParameterCount() == type.getRecordComponents().length) {
                canonical = each;
            }
        }
        canonical.setAccessible(true);
        for (int time = 0; ; time++) {
            try {
                return canonical.newInstance(
                        Arrays.stream(type.getRecordComponents())
                                .map(part ->
                                        maybe(
                                                part.getAnnotatedType(),
                                                part.getGenericType(),
                                                part.getName(),
                                                type))
                                .toArray());
            } catch (InvocationTargetException e) {
                if (time > 20) {
                    throw new IllegalStateException(type.toString(), e);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.toString(), e);
            }
        }
    }

    private Object whole(String name, Class<?> owner) {
        return switch (name) {
            case "size", "limit" -> 40;
            case "year" -> 2001 + random.nextInt(11);
            case "revision", "ordinal" -> random.nextInt(3);
            case "organization", "cell", "group", "groups", "id", "elsewhere" ->
                    owner.getPackageName().contains("access") && !name.equals("organization")
                            ? (int) number(Kinds.ACCOUNT)
                            : organization();
            default -> random.nextInt(5);
        };
    }

    private String word(String name, Class<?> owner) {
        return switch (name) {
            case "code", "codes" ->
                    owner.getPackageName().contains("figures")
                            ? any(things.figures())
                            : any(random.nextBoolean() ? things.codes() : things.words());
            case "ids" ->
                    owner.getPackageName().contains("organizations")
                            ? String.valueOf(organization())
                            : String.valueOf(
                                    number(
                                            owner.getPackageName().contains("members")
                                                    ? Kinds.MEMBER
                                                    : Kinds.PLAN));
            case "kind" -> any(List.of("member", "organization", "plan"));
            case "sex" -> any(List.of("MALE", "FEMALE"));
            case "state" -> any(List.of("exempt", "suspended", "away"));
            default -> any(random.nextBoolean() ? things.codes() : things.words());
        };
    }

    /// What stands in a place of an address.
    String place(String kind) {
        return switch (kind) {
            case Routes.ORGANIZATION -> "" + organization();
            case Routes.FIGURE -> any(things.figures());
            case Routes.SMALL -> "" + random.nextInt(3);
            case Routes.FORM -> any(List.of("form-1", "form-2", "form-2b", "form-7"));
            case Routes.EXTENSION -> any(List.of("json", "xlsx", "docx", "txt"));
            default -> "" + number(kind);
        };
    }

    /// Fields that some page or other knows.
    Map<String, String> fields() {
        var all = new HashMap<String, String>();
        all.put("organization", "" + organization());
        all.put("cell", "" + organization());
        all.put("place", any(things.codes()));
        all.put("q", any(random.nextBoolean() ? things.codes() : things.words()));
        all.put("open", organization() + "," + organization());
        all.put("on", "" + day());
        all.put("from", "" + day());
        all.put("to", "" + day());
        all.put("month", "" + YearMonth.from(day()));
        all.put("year", "" + (2001 + random.nextInt(11)));
        all.put("basis", any(List.of("was", "restated")));
        all.put("tree", any(List.of("was", "restated")));
        all.put("known", "2011-05-30");
        all.put("member", "" + number(Kinds.MEMBER));
        all.put("code", any(things.words()));
        all.put("step", any(List.of("check", "edit", "record")));
        all.put("kind", any(List.of("DEATH", "INTERNAL_TRANSFER", "CARD_REISSUE")));
        all.put("lang", any(List.of("vi", "en")));
        all.keySet().removeIf(_ -> random.nextInt(3) == 0);
        return all;
    }

    private long number(String kind) {
        var all = things.numbers().getOrDefault(kind, List.of());
        long drawn = all.isEmpty() ? random.nextInt(1_000) : any(all);
        numbers.computeIfAbsent(kind, _ -> new HashSet<>()).add(drawn);
        return drawn;
    }

    int organization() {
        int drawn = any(things.organizations());
        organizations.add(drawn);
        return drawn;
    }

    LocalDate day() {
        return random.nextInt(4) == 0
                ? World.TODAY
                : LocalDate.of(2000, 1, 1).plusDays(random.nextInt(DAYS));
    }

    private <T> T any(Collection<T> some) {
        return List.copyOf(some).get(random.nextInt(some.size()));
    }
}
