package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.TreeDifference;
import vn.dangvu.organizations.TreeOnDay;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// A tree for other programs: superiors before those below them, superiors by code.
record TreeJson(PrintWriter out) {

    /// @param other the day it is compared with
    void write(TreeOnDay tree, @Nullable LocalDate other, @Nullable TreeDifference difference) {
        var json = JsonMapper.shared().createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("on", tree.day().toString());
        json.writeArrayPropertyStart("organizations");
        Map<OrganizationId, String> codes = new HashMap<>();
        for (var node : tree.nodes()) {
            var one = node.organization();
            codes.put(one.id(), one.code());
            String parent = one.parent() == null ? null : codes.get(one.parent());
            json.writeStartObject();
            json.writeStringProperty("code", one.code());
            json.writeStringProperty("officialName", one.officialName());
            json.writeStringProperty("shortName", one.shortName());
            json.writeStringProperty("kind", one.kind().name());
            json.writeName("parent");
            if (parent == null) {
                json.writeNull();
            } else {
                json.writeString(parent);
            }
            json.writeNumberProperty("members", node.heads().members());
            json.writeNumberProperty("official", node.heads().official());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (other != null && difference != null) {
            json.writeStringProperty("diff", other.toString());
            json.writeArrayPropertyStart("changes");
            difference.changes().stream().map(ToldChange::of).forEach(json::writePOJO);
            json.writeEndArray();
        }
        json.writeEndObject();
        json.flush();
        out.println();
    }
}
