/// What happens in a member's years between recognition and exit (handbook 2.5, 2.7, 2.9, 2.11,
/// 6.3).
///
/// **Owns** the procedures of exemption and suspension and their rules; badges with the lists of
/// their rounds, why cards are given anew, the work of each year, the link with the place of
/// residence, awards and discipline as facts (schema `years`).
///
/// **Promises** that a badge is given once for each number of years and against no rule of the day,
/// that a list is not changed once it was sent, that nobody is suspended for longer than the
/// regulation of the day allows, and that of an illness or a discipline only papers are told, never
/// what is in them.
///
/// **Publishes** [Seniority], and `years_api`: seniority, badges, cards with why they were given,
/// work by year, awards and discipline.
///
/// **Leaves to others** what exemption, suspension and cards do to a membership (`members`), how a
/// case goes on and a vote is counted (`cases`), reports (`reports`).
@ApplicationModule(
        displayName = "Years",
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
            "cases",
            "transfers",
            "radar"
        })
@NullMarked
package vn.dangvu.years;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
