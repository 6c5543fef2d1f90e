package vn.dangvu.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What held of one member from which day on, as far as the books say.
///
/// A profile says everything anew, also what did not change on its day. So a change of one
/// attribute goes through the profiles after it for as long as they repeat what it replaces, and a
/// mistake is put right in every profile that repeats it.
///
/// @param versions the oldest first; the last one holds today
record ProfileHistory(List<Version> versions) {

    record Version(LocalDate since, Attributes attributes) {}

    ProfileHistory {
        versions = List.copyOf(versions);
    }

    static ProfileHistory of(List<Profile> newestFirst) {
        return new ProfileHistory(
                newestFirst.reversed().stream()
                        .map(profile -> new Version(profile.effectiveOn(), profile.attributes()))
                        .toList());
    }

    /// The versions to write so that `right` is what holds today and, back from there, wherever the
    /// same was wrong.
    List<Version> corrected(Attributes right) {
        var written = new ArrayList<Version>();
        var before = today();
        var after = right;
        for (var version : versions.reversed()) {
            var revised = version.attributes().following(before, after);
            keep(written, version.since(), version.attributes(), revised);
            before = version.attributes();
            after = revised;
        }
        return written.reversed();
    }

    /// The versions to write so that whatever `right` says otherwise than today's holds from `day`
    /// on, until a later version says something of its own.
    List<Version> changed(LocalDate day, Attributes right) {
        var written = new ArrayList<Version>();
        var before = on(day);
        var after = before.with(today(), right);
        keep(written, day, before, after);
        for (var version : versions) {
            if (version.since().isAfter(day)) {
                var revised = version.attributes().following(before, after);
                keep(written, version.since(), version.attributes(), revised);
                before = version.attributes();
                after = revised;
            }
        }
        return List.copyOf(written);
    }

    /// What holds today.
    Attributes today() {
        return versions.getLast().attributes();
    }

    private Attributes on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .reduce((first, second) -> second)
                .orElse(versions.getFirst())
                .attributes();
    }

    private static void keep(
            List<Version> written, LocalDate since, Attributes before, Attributes after) {
        if (!after.equals(before)) {
            written.add(new Version(since, after));
        }
    }
}
