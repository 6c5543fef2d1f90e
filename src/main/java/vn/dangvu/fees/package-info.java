/// Party fees (handbook 2.10): what each member owes for a month by dated rules, what the cell took
/// in, and what it sent up.
///
/// **Owns** bases, exemptions, payments, guests, sheets and settings (schema `fees`).
///
/// **Promises** that what is due is reckoned by the rules of its month and says how, that a
/// recorded fact is never changed, that a sheet which was sent up stays as it was beside what is so
/// now, and that an income is told to nobody who does not record in the cell, nor follows from a
/// sum, but for a reason that the audit keeps.
///
/// **Publishes** `fees_api`: standings, sheets, arrears.
///
/// **Leaves to others** banks, receipts, and what follows from three months without a fee: that is
/// a case which people decide.
@ApplicationModule(
        displayName = "Fees",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "audit",
            "shell",
            "access",
            "exchange",
            "organizations",
            "figures",
            "members",
            "years",
            "radar"
        })
@NullMarked
package vn.dangvu.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
