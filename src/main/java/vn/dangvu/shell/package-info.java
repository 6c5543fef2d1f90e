/// The frame of every page: layout, navigation, messages, errors, print.
///
/// **Owns** the templates below `shell/` and the vendored front-end files.
///
/// **Promises** whole pages that work without scripts, in Vietnamese and English.
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel"})
@NullMarked
package vn.dangvu.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
