package vn.dangvu.courses;

import java.util.List;

/// The certificates of somebody, with who it is.
///
/// @param home the cell where the person is
/// @param recordable whether the viewer may record there
/// @param certificates of both kinds, the newest first
public record CertificateFile(
        Learner learner,
        String name,
        String code,
        String born,
        int home,
        boolean recordable,
        List<Certificate> certificates) {

    public CertificateFile {
        certificates = List.copyOf(certificates);
    }
}
