/// The sample committee: made-up members who stand behind the published figures.
///
/// **Owns** nothing that is stored: it writes workbooks, which the import reads like any other.
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {"kernel", "exchange"})
@NullMarked
package vn.dangvu.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
