package vn.dangvu.members.web;

import java.util.List;
import vn.dangvu.shell.Option;

/// Cells to choose from, under the organization above them.
public record CellGroup(String label, List<Option> cells) {

    public CellGroup {
        cells = List.copyOf(cells);
    }
}
