package vn.dangvu.reports.web;

import vn.dangvu.kernel.Viewer;

/// There is no organization to show anything of.
///
/// @param granted whether somebody gave the viewer a place to look at
public record NothingPage(boolean granted, boolean administrator) {

    static NothingPage of(Viewer viewer) {
        return new NothingPage(!viewer.grants().isEmpty(), viewer.administrator());
    }
}
