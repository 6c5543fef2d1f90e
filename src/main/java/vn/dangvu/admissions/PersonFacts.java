package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.StepEntry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Fetches what the rules of admission and recognition ask.
@Component
class PersonFacts {

    private final PersonFactStore store;
    private final Learned learned;

    PersonFacts(PersonFactStore store, Learned learned) {
        this.store = store;
        this.learned = learned;
    }

    /// Asks what the rules of the step ask: of the applicant when the cell resolves, of whoever is
    /// named in other steps.
    AdmissionFacts ofAdmission(CaseFile file, StepEntry entry, Setting setting) {
        int grassroots = grassroots(file, setting);
        var asked = asked(entry, grassroots);
        return entry.kind().equals(AdmissionSteps.CELL_RESOLUTION)
                ? new AdmissionFacts(
                        applicant(file),
                        learned.awareness(file.candidate(), file.member(), entry.on()).orElse(null),
                        introducers(file, entry, grassroots),
                        asked)
                : AdmissionFacts.NOBODY.naming(asked);
    }

    private List<Introducer> introducers(CaseFile file, StepEntry entry, int grassroots) {
        var named =
                AdmissionSteps.counting(file.asOf(entry.on()), AdmissionSteps.INTRODUCTION)
                        .map(step -> step.entry().person())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return named.isEmpty() ? List.of() : store.introducers(named, grassroots, entry.on());
    }

    RecognitionRules.Facts ofRecognition(CaseFile file, StepEntry entry, Setting setting) {
        var member = file.member();
        var asked = asked(entry, grassroots(file, setting));
        return member == null || !entry.kind().equals(RecognitionSteps.CELL_RESOLUTION)
                ? new RecognitionRules.Facts(null, null, asked)
                : new RecognitionRules.Facts(
                        probationSince(file),
                        learned.newMember(member, entry.on()).orElse(null),
                        asked);
    }

    /// On which ground somebody who was a member before left; empty where nobody knows.
    String groundOfLeaving(CaseFile file) {
        var member = file.member();
        return member == null ? "" : store.groundOfLeaving(member).orElse("");
    }

    /// Null of a case without a member, or whose member's admission nobody knows.
    @Nullable LocalDate probationSince(CaseFile file) {
        var member = file.member();
        return member == null ? null : store.probationSince(member);
    }

    /// Of whoever was a member before: what the register says of the member.
    Applicant applicant(CaseFile file) {
        var candidate = file.candidate();
        if (candidate != null) {
            return store.candidate(candidate).orElseThrow();
        }
        long member = Objects.requireNonNull(file.member());
        var trait = store.trait(member).orElseThrow();
        var left = store.left(member).orElse(null);
        return new Applicant(
                trait.bornOn(),
                trait.general(),
                trait.minority(),
                false,
                false,
                left == null ? null : left.on(),
                left == null ? null : store.groundOfLeaving(member).orElse(left.how()),
                left == null ? 0 : left.readmissions());
    }

    private @Nullable Introducer asked(StepEntry entry, int grassroots) {
        var person = entry.person();
        return person == null
                ? null
                : store.introducers(List.of(person), grassroots, entry.on()).stream()
                        .findFirst()
                        .orElse(null);
    }

    /// The grassroots organization in which the case stands; a grassroots cell is one itself.
    private static int grassroots(CaseFile file, Setting setting) {
        return setting.of(Decider.GRASSROOTS_COMMITTEE).map(Seat::organization).orElse(file.cell());
    }
}
