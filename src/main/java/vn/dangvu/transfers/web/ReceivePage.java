package vn.dangvu.transfers.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form for several who come to the same cell.
///
/// @param arrived the transfers, with the names of who comes
public record ReceivePage(
        List<Crumb> trail,
        List<Option> arrived,
        StepForm form,
        List<Option> cells,
        List<FieldError> errors) {}
