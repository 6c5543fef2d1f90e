package vn.dangvu.candidates;

import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// The newest certificate of an awareness class that each candidate has. The list and the record
/// show it and do not know who keeps it.
public interface CertificatesOfCandidates {

    /// @param validUntil the last day on which it counts (ADM-03)
    record Certificate(String number, LocalDate issuedOn, LocalDate validUntil) {}

    /// The page of a candidate's certificates, where one of elsewhere is recorded.
    String address(long candidate);

    /// Those who have none are left out. Asked only of candidates who were shown to the viewer.
    Map<Long, Certificate> of(Viewer viewer, Collection<Long> candidates);
}
