package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of something that happened to a candidate, or of its correction.
///
/// @param cells to choose from; none where the kind asks for no cell
/// @param helpers to choose from; none where a member is to be found by name
/// @param people where members are suggested from; null where no member is asked for
/// @param annul where what was recorded is taken back; null for something new
public record FollowPage(
        List<Crumb> trail,
        String address,
        String back,
        String lead,
        String hint,
        FollowForm form,
        List<Option> cells,
        List<Option> helpers,
        @Nullable String people,
        boolean needsWords,
        String wordsLabel,
        @Nullable String annul,
        List<FieldError> errors) {}
