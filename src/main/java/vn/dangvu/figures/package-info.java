/// One engine for every figure: what it counts, its value, and the rows behind it.
///
/// **Owns** measures, indicators and how they become SQL. Stores nothing.
///
/// **Promises** that the rows behind a figure are counted by the same condition that counted it.
///
/// **Leaves to others** what there is to count: modules contribute an [IndicatorCatalog] over their
/// published views.
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {
            "kernel",
            "persistence",
            "audit",
            "shell",
            "access",
            "exchange",
            "organizations"
        })
@NullMarked
package vn.dangvu.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
