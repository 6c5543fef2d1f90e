package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form on which the numbers of a member are corrected.
///
/// @param form as typed; the citizen id that is there is not shown
/// @param masked the end of the citizen id that is there; null where none is
/// @param maskedCard the end of the card that bears the citizen id; null where it does not
/// @param cardFact the fact that gave the card, which is corrected there; null where none did
/// @param known members whom an error speaks of
public record NumbersPage(
        List<Crumb> trail,
        String who,
        String address,
        NumbersForm form,
        @Nullable String masked,
        @Nullable String maskedCard,
        @Nullable Crumb cardFact,
        List<FieldError> errors,
        List<Crumb> known) {}
