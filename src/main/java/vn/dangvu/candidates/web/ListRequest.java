package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.dangvu.candidates.CandidateQuery;
import vn.dangvu.candidates.CandidateState;
import vn.dangvu.members.Catalogs;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.FieldReader;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the address of the list asks for; unknown values ask for nothing.
///
/// @param organization null: where the viewer's sight begins
record ListRequest(
        @Nullable Integer organization,
        String words,
        String state,
        String sex,
        String lack,
        String union,
        @Nullable String after) {

    static final List<String> LACKS = List.of("helper", "activity");

    static ListRequest of(Map<String, String> sent) {
        String where = FieldReader.sent(sent, "organization");
        String after = FieldReader.sent(sent, "after");
        return new ListRequest(
                where.matches("[0-9]{1,9}") ? Integer.valueOf(where) : null,
                FieldReader.sent(sent, "q"),
                known(
                        sent,
                        "state",
                        Arrays.stream(CandidateState.values()).map(Enum::name).toList()),
                known(sent, "sex", Catalogs.SEXES.stream().map(choice -> choice.code()).toList()),
                known(sent, "lack", LACKS),
                known(sent, "union", List.of("yes")),
                after.isEmpty() ? null : after);
    }

    private static String known(Map<String, String> sent, String name, List<String> values) {
        String value = FieldReader.sent(sent, name);
        return values.contains(value) ? value : "";
    }

    CandidateQuery query(OrganizationId where) {
        return new CandidateQuery(
                where,
                words,
                state.isEmpty() ? CandidateState.FOLLOWED : CandidateState.valueOf(state),
                sex.isEmpty() ? null : sex,
                lack.isEmpty() ? null : lack,
                !union.isEmpty());
    }

    /// The conditions that are set, by name, in the order in which they are shown.
    Map<String, String> conditions() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", words);
        all.put("state", state);
        all.put("sex", sex);
        all.put("lack", lack);
        all.put("union", union);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /// The address of the same list.
    ///
    /// @param without the name of a condition to leave out, or `*` for all
    String address(OrganizationId where, @Nullable String next, String without) {
        var address =
                UriComponentsBuilder.fromPath("/candidates")
                        .queryParam("organization", where.value());
        var conditions = conditions();
        conditions.keySet().removeIf(name -> without.equals("*") || without.equals(name));
        conditions.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        if (next != null) {
            address.queryParam("after", next);
        }
        return address.encode().buildAndExpand(conditions).toUriString();
    }
}
