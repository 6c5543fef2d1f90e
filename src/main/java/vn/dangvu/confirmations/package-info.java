/// Four eyes: what one prepares, another confirms.
///
/// **Owns** which kinds of acts need two people, and the acts that wait for the second (schema
/// `confirmations`).
///
/// **Promises** that nobody confirms what he or she prepared; that an act that waits is seen only
/// by those who may do it themselves; that what is done is what was prepared, and the audit names
/// both.
///
/// **Leaves to others** what the acts are: each module asks [Confirmations#hold] where its rules
/// have allowed one, and brings a [Confirmable] that says it and does it.
@ApplicationModule(
        displayName = "Confirmations",
        allowedDependencies = {"kernel", "persistence", "shell", "audit"})
@NullMarked
package vn.dangvu.confirmations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
