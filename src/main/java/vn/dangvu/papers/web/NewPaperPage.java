package vn.dangvu.papers.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// What kind of paper is to be written.
///
/// @param templates the common papers
/// @param types of papers that are written from the beginning
public record NewPaperPage(
        List<Crumb> trail,
        int organization,
        List<Option> templates,
        List<Option> types,
        String chosen,
        String back,
        List<FieldError> errors) {}
