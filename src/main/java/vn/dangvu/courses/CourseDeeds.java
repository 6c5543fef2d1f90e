package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;
import vn.dangvu.organizations.OrganizationId;

import java.util.HashMap;
import java.util.Map;

/// What the audit is told of classes.
final class CourseDeeds {

    private CourseDeeds() {}

    static Deed opened(OrganizationId organization, long id, CourseDetail said) {
        return Deed.of(Act.COURSE_RECORDED)
                .at(organization.value())
                .on("course", id)
                .changing(Map.of(), fields(said));
    }

    static Map<String, @Nullable Object> fields(CourseDetail said) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("title", said.name());
        fields.put("effectiveOn", said.beginsOn());
        fields.put("until", said.endsOn());
        fields.put("decision", said.decision().number());
        return fields;
    }
}
