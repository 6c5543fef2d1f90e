package vn.dangvu.reorganizations.web;

import java.util.List;

/// All plans a viewer works on.
///
/// @param mayBegin whether the viewer is an officer anywhere
public record PlanListPage(List<Row> rows, boolean mayBegin) {

    public record Row(
            String title,
            String address,
            String home,
            String stage,
            String state,
            String icon,
            String on,
            String decision,
            String touch) {}
}
