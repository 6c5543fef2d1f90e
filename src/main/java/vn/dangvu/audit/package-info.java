/// Who did what, when, from where: kept so that nobody can change it unseen.
///
/// **Owns** entries, the hash chain over them and its signed checkpoints (schema `audit`).
///
/// **Promises** that an entry is written in the transaction of the act it tells; that not even the
/// program's own database role can change or remove one; that a changed, removed, inserted or
/// reordered entry is found by [Verifier], without this program's home if need be.
///
/// **Leaves to others** to say what is done ([Audit], [Deed]), and what the things are called of
/// which entries speak ([SubjectNames]).
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "persistence", "shell"})
@NullMarked
package vn.dangvu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
