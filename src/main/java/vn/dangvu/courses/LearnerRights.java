package vn.dangvu.courses;

import org.springframework.stereotype.Component;

import vn.dangvu.candidates.Candidates;
import vn.dangvu.courses.CertificateStore.Entry;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Who may see a certificate, and who may write about it: of elsewhere whoever records where the
/// person is; of ours whoever records where the class was held.
@Component
class LearnerRights {

    private final Rosters rosters;
    private final Candidates candidates;
    private final Members members;
    private final LearnerPlaceStore places;
    private final Organizations organizations;
    private final Clock clock;

    LearnerRights(
            Rosters rosters,
            Candidates candidates,
            Members members,
            LearnerPlaceStore places,
            Organizations organizations,
            Clock clock) {
        this.rosters = rosters;
        this.candidates = candidates;
        this.members = members;
        this.places = places;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// Opens the person's record, which leaves its trace in the audit.
    ///
    /// @throws NotFound if the viewer may not open it
    CertificateFile open(Viewer viewer, Learner learner, List<Certificate> certificates) {
        int home = places.cell(learner, LocalDate.now(clock));
        boolean recordable = organizations.mayRecord(viewer, new OrganizationId(home));
        if (learner.candidate() != null) {
            var found = candidates.open(viewer, learner.candidate());
            var person = found.profile().person();
            return new CertificateFile(
                    learner,
                    person.fullName(),
                    found.code(),
                    person.born().text(),
                    home,
                    recordable,
                    certificates);
        }
        var found = members.open(viewer, Objects.requireNonNull(learner.member()));
        return new CertificateFile(
                learner,
                found.person().fullName(),
                found.code(),
                found.person().born().text(),
                home,
                recordable,
                certificates);
    }

    /// @throws NotFound if the viewer may not open the person's record
    void mustSee(Viewer viewer, Learner learner) {
        rosters.mustSee(viewer, learner);
    }

    /// @return the cell where the person is
    int mustRecord(Viewer viewer, Learner learner) {
        mustSee(viewer, learner);
        int cell = places.cell(learner, LocalDate.now(clock));
        mustRecordAt(viewer, cell);
        return cell;
    }

    /// The certificate as it would say this, if the viewer may write it.
    Entry correcting(
            Viewer viewer, Certificate wrong, String number, LocalDate issuedOn, String issuer) {
        place(viewer, wrong);
        var origin = places.origin(wrong.id());
        return new Entry(
                wrong.kind(),
                wrong.learner(),
                origin.enrolment(),
                origin.organization(),
                number,
                issuedOn,
                issuer);
    }

    /// @return the organization at which it is recorded
    int place(Viewer viewer, Certificate certificate) {
        mustSee(viewer, certificate.learner());
        Integer organization = places.origin(certificate.id()).organization();
        if (organization == null) {
            return mustRecord(viewer, certificate.learner());
        }
        mustRecordAt(viewer, organization);
        return organization;
    }

    private void mustRecordAt(Viewer viewer, int place) {
        if (!organizations.mayRecord(viewer, new OrganizationId(place))) {
            throw new Forbidden("recording at " + place);
        }
    }
}
