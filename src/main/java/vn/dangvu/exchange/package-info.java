/// Spreadsheets in and out: sheets, templates, reading without fear, preview, row errors.
///
/// **Owns** the mechanism and the log of imports (schema `exchange`).
///
/// **Promises** that a preview writes nothing, an import is one transaction, and a refused row says
/// where, what was found and what is expected.
///
/// **Leaves to others** what the columns of a sheet mean: each module maps its own sheets
/// ([SheetImport]).
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"kernel", "persistence", "shell", "audit", "confirmations"})
@NullMarked
package vn.dangvu.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
