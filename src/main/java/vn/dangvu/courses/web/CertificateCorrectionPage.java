package vn.dangvu.courses.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form of a certificate that was recorded wrongly.
public record CertificateCorrectionPage(
        List<Crumb> trail,
        String lead,
        String address,
        String annul,
        String back,
        CertificateForm form,
        List<FieldError> errors) {}
