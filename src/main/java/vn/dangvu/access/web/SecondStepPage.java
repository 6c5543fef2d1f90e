package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.access.SecondSteps;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// One's own second step: being set up, or in use.
///
/// @param forced whether nothing else can be done before
/// @param removable whether the administrator leaves it to its owner
/// @param key what is to be learnt by the phone; null when it is in use
/// @param codesLeft on paper
public record SecondStepPage(
        boolean forced,
        boolean removable,
        @Nullable String key,
        @Nullable QrCode picture,
        int codesLeft,
        List<FieldError> errors) {

    static SecondStepPage beginning(
            SecondSteps.Setup setup, boolean forced, List<FieldError> errors) {
        return new SecondStepPage(forced, false, setup.key(), QrCode.of(setup.uri()), 0, errors);
    }

    static SecondStepPage inUse(int codesLeft, boolean removable, List<FieldError> errors) {
        return new SecondStepPage(false, removable, null, null, codesLeft, errors);
    }
}
