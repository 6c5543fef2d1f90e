package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// What the audit is told of candidates: their numbers, never their names, and of a profile which
/// fields changed, not what they say.
final class CandidateDeeds {

    private CandidateDeeds() {}

    static Deed entered(long candidate, int home) {
        return about(Act.CANDIDATE_ENTERED, candidate, home);
    }

    static Deed revised(long candidate, int home, CandidateProfile was, CandidateProfile is) {
        return about(Act.CANDIDATE_CHANGED, candidate, home).saying("fields " + unlike(was, is));
    }

    static Deed followed(long candidate, int home, FollowEntry entry) {
        return about(Act.CANDIDATE_FOLLOWED, candidate, home).changing(Map.of(), fields(entry));
    }

    static Deed corrected(long candidate, int home, FollowEntry was, FollowEntry is) {
        return about(Act.CANDIDATE_CORRECTED, candidate, home).changing(fields(was), fields(is));
    }

    static Deed annulled(long candidate, int home, FollowEntry was) {
        return about(Act.CANDIDATE_CORRECTED, candidate, home).changing(fields(was), Map.of());
    }

    private static Deed about(Act act, long candidate, int home) {
        return Deed.of(act).at(home).on("candidate", candidate);
    }

    private static Map<String, @Nullable Object> fields(FollowEntry entry) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("kind", entry.kind());
        fields.put("effectiveOn", entry.effectiveOn());
        fields.put("cell", entry.cell());
        fields.put("decision", entry.paper());
        return fields;
    }

    private static String unlike(CandidateProfile was, CandidateProfile is) {
        var fields = new TreeSet<String>();
        differ(fields, "fullName", was.person().fullName(), is.person().fullName());
        differ(fields, "sex", was.person().sex(), is.person().sex());
        differ(fields, "born", was.person().born(), is.person().born());
        differ(fields, "ethnicity", was.person().ethnicity(), is.person().ethnicity());
        differ(fields, "religion", was.person().religion(), is.person().religion());
        differ(fields, "hometown", was.person().hometown(), is.person().hometown());
        differ(fields, "general", was.person().general(), is.person().general());
        differ(fields, "professional", was.person().professional(), is.person().professional());
        differ(fields, "title", was.person().title(), is.person().title());
        differ(fields, "theory", was.person().theory(), is.person().theory());
        differ(fields, "occupation", was.person().occupation(), is.person().occupation());
        differ(fields, "unionMember", was.unionMember(), is.unionMember());
        differ(fields, "unionOfficer", was.unionOfficer(), is.unionOfficer());
        differ(fields, "owner", was.owner(), is.owner());
        return String.join(", ", fields);
    }

    private static void differ(
            TreeSet<String> fields, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            fields.add(name);
        }
    }
}
