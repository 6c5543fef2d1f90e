/// The statistical forms of the Central Organization Commission: Biểu 1, 2, 2B and 7 (handbook
/// 7.1).
///
/// **Owns** the rows of each form and their order (resources `forms/*.json`). Stores nothing.
///
/// **Promises** that no number of a form is typed: each comes from [vn.dangvu.figures.Figures] when
/// it is shown, with the rows behind it; that form 1 adds up (D = A + B − C) for every organization
/// and period, and shows it; and that a cell of which nothing is held is empty and says why.
///
/// **Leaves to others** what can be counted. A row names figures by their codes; one whose module
/// is not there yet (`members.closing.numbered`, `organizations.grassroots….nobodyLeft`) is filled
/// as soon as a catalog brings the code.
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {
            "kernel",
            "shell",
            "access",
            "organizations",
            "figures",
            "papers",
            "reports"
        })
@NullMarked
package vn.dangvu.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
