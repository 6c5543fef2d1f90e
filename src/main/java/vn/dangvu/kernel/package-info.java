/// Values everybody speaks in: periods, viewers, texts, Vietnamese forms of dates and numbers.
///
/// **Owns** nothing that is stored.
///
/// **Promises** plain immutable values: no Spring, no SQL, no clock.
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package vn.dangvu.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
