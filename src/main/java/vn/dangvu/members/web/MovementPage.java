package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of one movement, new or in the place of a wrong one.
///
/// @param address where it is sent
/// @param who the member, with what tells alike ones apart
/// @param now where the member stands today
/// @param kinds what it may also have been; empty for a new movement
/// @param annul where the fact is taken back; null for a new movement
/// @param kindError what the kind itself does not allow
public record MovementPage(
        List<Crumb> trail,
        String address,
        String who,
        String now,
        MovementFields fields,
        List<FieldError> errors,
        @Nullable String kindError,
        String otherKinds,
        List<Option> kinds,
        @Nullable String annul) {}
