/// Results of the yearly review: one of four exclusive levels, or why there is none (handbook 3).
///
/// **Owns** ratings (schema `reviews`).
///
/// **Publishes** `reviews_api.rating`.
@ApplicationModule(
        displayName = "Reviews",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "exchange",
            "organizations",
            "members",
            "figures"
        })
@NullMarked
package vn.dangvu.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
