package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Day and number of a paper that is about to be issued.
///
/// @param version that is issued
/// @param series in which that number was offered
/// @param before `02` stands before this: `-QĐ/ĐU`
/// @param why where the offered number comes from
/// @param replaces the paper that is withdrawn by it; empty where none is
/// @param citing the cases that tell the number of that paper; null where none does
/// @param gaps that room was left for by hand is still on it
public record IssuePage(
        List<Crumb> trail,
        String address,
        String back,
        int version,
        String day,
        String number,
        String offered,
        String series,
        String before,
        String why,
        String replaces,
        @Nullable Citing citing,
        boolean gaps,
        List<FieldError> errors) {}
