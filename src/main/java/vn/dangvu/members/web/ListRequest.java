package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dangvu.members.Catalogs;
import vn.dangvu.members.MemberQuery;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the address of the list asks for; unknown values ask for nothing.
///
/// @param organization null: where the viewer's sight begins
/// @param on as typed
record ListRequest(
        @Nullable Integer organization,
        String on,
        String words,
        String standing,
        String sex,
        String state,
        @Nullable String after) {

    static final List<String> STATES = List.of("exempt", "suspended", "away");

    static ListRequest of(Map<String, String> sent) {
        var reader = new FieldReader(LocalDate.EPOCH);
        String after = FieldReader.tidy(sent.get("after"));
        return new ListRequest(
                reader.place("organization", FieldReader.tidy(sent.get("organization"))),
                FieldReader.tidy(sent.get("on")),
                FieldReader.tidy(sent.get("q")),
                known(
                        sent.get("standing"),
                        Arrays.stream(Standing.values()).map(Standing::name).toList()),
                known(
                        sent.get("sex"),
                        Catalogs.SEXES.stream().map(choice -> choice.code()).toList()),
                known(sent.get("state"), STATES),
                after.isEmpty() ? null : after);
    }

    private static String known(@Nullable String sent, List<String> values) {
        return sent != null && values.contains(sent) ? sent : "";
    }

    MemberQuery query(OrganizationId where, LocalDate day) {
        return new MemberQuery(
                where,
                day,
                words,
                standing.isEmpty() ? null : Standing.valueOf(standing),
                sex.isEmpty() ? null : sex,
                state.isEmpty() ? null : state);
    }

    boolean filtered() {
        return !(words + standing + sex + state).isEmpty();
    }

    /// The address of the same list, `path` being `/members` or `/members.xlsx`.
    ///
    /// @param without names of conditions to leave out
    String address(
            String path,
            OrganizationId where,
            LocalDate day,
            @Nullable String next,
            Set<String> without) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("organization", where.value());
        address.queryParam("on", day);
        var conditions = Map.of("q", words, "standing", standing, "sex", sex, "state", state);
        List.of("q", "standing", "sex", "state").stream()
                .filter(name ->
                        !without.contains(name) && !conditions.getOrDefault(name, "").isEmpty())
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (next != null) {
            address.queryParam("after", next);
        }
        return address.encode().buildAndExpand(conditions).toUriString();
    }
}
