package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.candidates.CandidateProfile;
import vn.dangvu.candidates.CandidateRecord;
import vn.dangvu.candidates.CandidateState;
import vn.dangvu.candidates.CertificatesOfCandidates;
import vn.dangvu.candidates.HelpingMember;
import vn.dangvu.organizations.Organization;
import vn.dangvu.shell.Crumb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Puts a record into words.
record RecordPages(CandidateRecord record, CandidateWords words, Places places) {

    /// Where somebody comes from is nobody's business who only looks a person up.
    private static final String MASKED = "hometown";

    RecordPage page(
            Timeline timeline,
            CertificatesOfCandidates.@Nullable Certificate certificate,
            @Nullable String certificates,
            @Nullable Crumb step,
            boolean whole,
            @Nullable String refused) {
        String address = "/candidates/" + record.id();
        boolean mayRecord = places.mayRecord(record.home());
        boolean admitted = record.state() == CandidateState.ADMITTED;
        var path = places.path(record.home());
        return new RecordPage(
                trail(path),
                words.page("lead", record.code(), record.profile().person().born().text()),
                address,
                places.name(record.home(), places.today()),
                path.stream()
                        .map(above -> new Crumb(above.shortName(), "/organizations/" + above.id()))
                        .toList(),
                new Crumb(words.state(record.state()), icon(record.state())),
                noted(),
                words.page(admitted ? "helpedBefore" : "column.helpers"),
                record.helpers().stream().map(this::person).toList(),
                member(),
                certificate == null ? null : told(certificate, certificates),
                certificate == null ? "" : number(certificate),
                certificates,
                record.state() == CandidateState.FOLLOWED ? step : null,
                traits(whole),
                whole || !masks() ? null : new RecordPage.Reveal(address + "/reveal", refused),
                mayRecord ? address + "/profile" : null,
                mayRecord ? acts(address) : List.of(),
                timeline.all());
    }

    private List<Crumb> trail(List<Organization> path) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(words.page("title"), "/candidates"));
        path.forEach(above ->
                trail.add(new Crumb(above.shortName(), "/candidates?organization=" + above.id())));
        return trail;
    }

    private CandidateListPage.Certificate told(
            CertificatesOfCandidates.Certificate certificate, @Nullable String certificates) {
        return CertificateWords.of(
                certificate,
                Objects.requireNonNullElse(certificates, "/candidates/" + record.id()),
                words,
                places.today());
    }

    private String number(CertificatesOfCandidates.Certificate certificate) {
        return words.page(
                "certificate.number", certificate.number(), words.date(certificate.issuedOn()));
    }

    private String noted() {
        var on = record.now().notedOn();
        return on == null ? "" : words.page("notedOn", words.date(on));
    }

    private RecordPage.Person person(long member) {
        var known =
                Objects.requireNonNullElse(
                        record.members().get(member), new HelpingMember(member, "", "", false));
        return new RecordPage.Person(
                CandidateListPages.helper(words, known),
                known.openable() ? "/members/" + member : null);
    }

    private @Nullable Crumb member() {
        var member = record.now().member();
        var known = member == null ? null : record.members().get(member);
        return known == null || !known.openable()
                ? null
                : new Crumb(
                        words.page("nameAndCode", known.name(), known.code()),
                        "/members/" + member);
    }

    /// What can follow on where the person stands.
    private List<RecordPage.Act> acts(String address) {
        var kinds = new ArrayList<StepKind>();
        for (StepKind kind : StepKind.values()) {
            if (kind.fits(record)) {
                kinds.add(kind);
            }
        }
        return kinds.stream()
                .map(kind ->
                        new RecordPage.Act(
                                words.page("step." + kind.address()),
                                kind.icon(),
                                address + "/steps/" + kind.address()))
                .toList();
    }

    private static String icon(CandidateState state) {
        return switch (state) {
            case FOLLOWED -> "star";
            case DROPPED -> "user-x";
            case ADMITTED -> "user-check";
        };
    }

    private boolean masks() {
        return record.profiles().stream()
                .anyMatch(profile -> profile.profile().person().hometown() != null);
    }

    private List<RecordPage.Trait> traits(boolean whole) {
        return readings().entrySet().stream()
                .map(trait -> trait(trait.getKey(), trait.getValue(), whole))
                .filter(trait -> !trait.value().isEmpty() || !trait.before().isEmpty())
                .toList();
    }

    private RecordPage.Trait trait(
            String name, Function<CandidateProfile, String> read, boolean whole) {
        String label = words.page("trait." + name);
        if (name.equals(MASKED) && !whole) {
            return new RecordPage.Trait(label, masks() ? words.page("masked") : "", List.of());
        }
        var values = new ArrayList<String>();
        for (var profile : record.profiles()) {
            String value = read.apply(profile.profile());
            if (values.isEmpty() || !values.getLast().equals(value)) {
                values.add(value);
            }
        }
        return new RecordPage.Trait(
                label,
                values.getFirst(),
                values.subList(1, values.size()).stream()
                        .map(past ->
                                words.page("before", past.isEmpty() ? words.page("none") : past))
                        .toList());
    }

    private Map<String, Function<CandidateProfile, String>> readings() {
        var readings = new LinkedHashMap<String, Function<CandidateProfile, String>>();
        readings.put("fullName", said -> said.person().fullName());
        readings.put("sex", said -> words.trait("sex", said.person().sex()));
        readings.put("born", said -> said.person().born().text());
        readings.put("ethnicity", said -> words.trait("ethnicity", said.person().ethnicity()));
        readings.put("religion", said -> words.trait("religion", said.person().religion()));
        readings.put(MASKED, said -> Objects.requireNonNullElse(said.person().hometown(), ""));
        readings.put("occupation", said -> words.trait("occupation", said.person().occupation()));
        readings.put("general", said -> words.trait("general", said.person().general()));
        readings.put(
                "professional", said -> words.trait("professional", said.person().professional()));
        readings.put("academicTitle", said -> words.trait("title", said.person().title()));
        readings.put("theory", said -> words.trait("theory", said.person().theory()));
        readings.put("union", this::union);
        readings.put("owner", said -> said.owner() ? words.page("yes") : "");
        return readings;
    }

    private String union(CandidateProfile said) {
        return said.unionOfficer()
                ? words.page("union.officer")
                : said.unionMember() ? words.page("union.member") : "";
    }
}
