package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page of a list, by given name, middle names, family name.
///
/// @param total how many the whole list has, exactly
/// @param next where the next page begins; null on the last one
public record CandidatePage(List<CandidateLine> lines, long total, @Nullable String next) {

    public CandidatePage {
        lines = List.copyOf(lines);
    }
}
