package vn.dangvu.cases.web;

import vn.dangvu.cases.CaseKind;

import java.util.List;

/// Where cases stand in the menu: those that lead into the Party beside candidates, the others
/// beside members.
final class CaseMenu {

    static final String JOINING = "/cases";
    static final String MEMBERS = "/member-cases";

    private CaseMenu() {}

    /// The kinds between which somebody changes on a page about `kind`.
    static List<CaseKind> beside(List<CaseKind> all, CaseKind kind) {
        return all.stream().filter(one -> one.joining() == kind.joining()).toList();
    }

    static String of(CaseKind kind) {
        return kind.joining() ? JOINING : MEMBERS;
    }
}
