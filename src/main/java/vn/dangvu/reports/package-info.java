/// The annual report: one model, five forms (page, JSON, XLSX, DOCX, PDF).
///
/// **Owns** what a report needs beyond figures (schema `reports`): target, number, signatory.
///
/// **Promises** that no figure is typed: each comes from [vn.dangvu.figures.Figures] at the moment
/// it is shown.
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "kernel",
            "persistence",
            "audit",
            "confirmations",
            "shell",
            "access",
            "exchange",
            "organizations",
            "figures",
            "papers",
            "committees"
        })
@NullMarked
package vn.dangvu.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
