package vn.dangvu.members.web;

import vn.dangvu.shell.Option;

import java.util.List;

/// Cells to choose from, under the organization above them.
public record CellGroup(String label, List<Option> cells) {

    public CellGroup {
        cells = List.copyOf(cells);
    }
}
