package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of a class.
///
/// @param known the detail that the form was filled from; null of a new class
/// @param organizations that may hold it, and what kinds there are; none where that is settled
public record CourseFormPage(
        List<Crumb> trail,
        String address,
        String back,
        @Nullable String known,
        CourseForm form,
        List<Option> organizations,
        List<Option> kinds,
        List<FieldError> errors) {}
