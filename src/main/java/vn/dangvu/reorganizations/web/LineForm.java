package vn.dangvu.reorganizations.web;

import org.springframework.util.MultiValueMap;

import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A line of a plan as it was typed. Organizations are codes, or `code · name` as chosen from the
/// suggestions; several may stand in one field, as they are pasted from a sheet.
public record LineForm(
        List<String> organizations,
        String target,
        String officialName,
        String shortName,
        String kind,
        String unitType,
        String parent,
        String receptionNumber,
        String receptionDate,
        String receptionIssuer) {

    private static final int MOST = 2_000;

    public LineForm {
        organizations = List.copyOf(organizations);
    }

    static LineForm of(MultiValueMap<String, String> sent) {
        return new LineForm(
                several(sent.getOrDefault("organizations", List.of())),
                one(sent, "target"),
                one(sent, "officialName"),
                one(sent, "shortName"),
                one(sent, "kind"),
                one(sent, "unitType"),
                one(sent, "parent"),
                one(sent, "receptionNumber"),
                one(sent, "receptionDate"),
                one(sent, "receptionIssuer"));
    }

    static LineForm of(Line line, Names names) {
        boolean there = LineFields.of(line.action()).targetThere();
        return new LineForm(
                line.organizations().stream().map(names::field).toList(),
                there && !line.target().isEmpty() ? names.field(line.target()) : line.target(),
                line.officialName(),
                line.shortName(),
                line.kind(),
                line.unitType(),
                line.parent().isEmpty() ? "" : names.field(line.parent()),
                PlanForm.text(line.reception().number()),
                PlanForm.text(line.reception().date()),
                PlanForm.text(line.reception().issuer()));
    }

    private static String one(MultiValueMap<String, String> sent, String field) {
        return FormReader.tidy(sent.getFirst(field));
    }

    private static List<String> several(List<String> typed) {
        return typed.stream()
                .flatMap(text ->
                        Arrays.stream(text.split(text.contains(" · ") ? "[;\t\n]" : "[;,\t\n]")))
                .map(FormReader::tidy)
                .filter(text -> !text.isEmpty())
                .limit(MOST)
                .toList();
    }

    /// What it means; what is wrong with it the reader then knows.
    Line read(Line.Action action, OpenPlan open, FormReader reader) {
        var fields = LineFields.of(action);
        var codes = codes(fields, open, reader);
        String code = fields.target() == LineFields.Target.NONE ? "" : target(fields, open, reader);
        String official = fields.names() ? reader.needed("officialName", officialName) : "";
        String brief = fields.names() ? reader.text("shortName", shortName) : "";
        if (fields.kind() && Names.kind(kind).isEmpty()) {
            reader.wrong("kind", "missing.kind");
        }
        return new Line(
                action,
                codes,
                code,
                official,
                brief,
                fields.kind() ? kind : "",
                fields.unitType() ? unitType : "",
                fields.parent() ? parent(codes, open, reader) : "",
                fields.reception() ? reception(reader) : Plan.Decision.NONE);
    }

    /// A draft may go without; a date or an issuer alone is no decision.
    private Plan.Decision reception(FormReader reader) {
        String number = reader.text("receptionNumber", receptionNumber);
        if (number.isEmpty() && !(receptionDate + receptionIssuer).isEmpty()) {
            reader.wrong("receptionNumber", "missing.receptionNumber");
        }
        return new Plan.Decision(
                number.isEmpty() ? null : number,
                reader.day("receptionDate", receptionDate),
                reader.textOrNull("receptionIssuer", receptionIssuer));
    }

    private List<String> codes(LineFields fields, OpenPlan open, FormReader reader) {
        if (fields.organizations() == LineFields.Count.NONE) {
            return List.of();
        }
        var codes = new ArrayList<String>();
        for (String typed : organizations) {
            String code = open.names().meant(typed);
            known("organizations", code, open, reader);
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        if (codes.isEmpty()) {
            reader.wrong("organizations", "missing.organizations");
        } else if (fields.asksOne() && codes.size() > 1) {
            reader.wrong("organizations", "onlyOne");
        }
        return codes;
    }

    private String target(LineFields fields, OpenPlan open, FormReader reader) {
        if (fields.targetNew()) {
            return fields.targetNeeded()
                    ? reader.needed("target", target)
                    : reader.text("target", target);
        }
        String code = open.names().meant(target);
        if (!code.isEmpty()) {
            known("target", code, open, reader);
        } else if (fields.targetNeeded()) {
            reader.wrong("target", "missing.there");
        }
        return code;
    }

    /// Left out, what begins stands where the old one stood.
    private String parent(List<String> codes, OpenPlan open, FormReader reader) {
        String code = open.names().meant(parent);
        if (!code.isEmpty()) {
            known("parent", code, open, reader);
            return code;
        }
        if (codes.isEmpty() && open.home().parent() != null) {
            reader.wrong("parent", "missing.parent");
        }
        return codes.isEmpty() ? "" : open.names().superiorOf(codes.getFirst());
    }

    private static void known(String field, String code, OpenPlan open, FormReader reader) {
        if (open.names().find(code).isEmpty()) {
            reader.wrong(field, "noSuch", code, open.words().date(open.plan().on()));
        }
    }
}
