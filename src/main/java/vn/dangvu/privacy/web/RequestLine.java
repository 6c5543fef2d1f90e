package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A request for correction as lists show it.
///
/// @param who the person; null where the page is on the person
/// @param personAddress where the person's data is shown
/// @param look how the state looks: good, bad, warn, quiet
/// @param terms until when, in words; empty where no decree set a term
/// @param steps what became of it
/// @param met the correction by which it was met, in words
/// @param decide where it is decided; null once it is, and for who may not
public record RequestLine(
        long id,
        @Nullable String who,
        String personAddress,
        String field,
        String claimed,
        String asked,
        String state,
        String look,
        String icon,
        List<String> terms,
        List<String> steps,
        @Nullable String met,
        @Nullable String decide) {}
