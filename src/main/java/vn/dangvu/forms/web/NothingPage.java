package vn.dangvu.forms.web;

import vn.dangvu.kernel.Viewer;

/// There is no organization to make forms of.
public record NothingPage(boolean mayImport) {

    static NothingPage of(Viewer viewer) {
        return new NothingPage(viewer.administrator() || viewer.officerRoots().length > 0);
    }
}
