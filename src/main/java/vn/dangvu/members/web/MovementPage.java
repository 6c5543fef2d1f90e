package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of one movement, new or in the place of a wrong one.
///
/// @param address where it is sent
/// @param again where the form is found again
/// @param who the member, with what tells alike ones apart
/// @param now where the member stands today
/// @param known members whom an error speaks of
/// @param way where the case is that such a movement comes out of; null where it needs none
/// @param kinds what it may also have been; empty for a new movement
/// @param annul where the fact is taken back; null for a new movement
/// @param kindError what the kind itself does not allow
/// @param draft where a blank form is, if this one shows what was typed before; else null
public record MovementPage(
        List<Crumb> trail,
        String address,
        String again,
        String who,
        String now,
        MovementFields fields,
        List<FieldError> errors,
        List<Crumb> known,
        @Nullable Crumb way,
        @Nullable String kindError,
        List<Option> kinds,
        @Nullable String annul,
        @Nullable String draft) {}
