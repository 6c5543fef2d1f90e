package vn.dangvu.members;

import vn.dangvu.kernel.Viewer;

import java.util.Map;
import java.util.Optional;

/// The papers of somebody who comes from outside, as the module knows them that keeps transfers:
/// they fill the form of a newcomer.
public interface ArrivalPapers {

    /// The fields of the form, by name; nothing where no such transfer waits for this viewer.
    Optional<Map<String, String>> of(Viewer viewer, long transfer);

    /// Where the transfer is looked at.
    String address(long transfer);
}
