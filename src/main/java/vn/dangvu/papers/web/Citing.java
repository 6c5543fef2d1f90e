package vn.dangvu.papers.web;

import vn.dangvu.shell.Crumb;

import java.util.List;

/// The cases whose steps tell the number of a paper that is withdrawn or replaced: they tell it
/// until somebody corrects them.
///
/// @param words what is to be done
public record Citing(String words, List<Crumb> cases) {

    public Citing {
        cases = List.copyOf(cases);
    }
}
