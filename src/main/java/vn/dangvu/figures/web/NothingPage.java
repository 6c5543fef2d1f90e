package vn.dangvu.figures.web;

import vn.dangvu.kernel.Viewer;

/// There is no organization to count in.
public record NothingPage(boolean mayImport) {

    static boolean mayImport(Viewer viewer) {
        return viewer.administrator() || viewer.officerRoots().length > 0;
    }
}
