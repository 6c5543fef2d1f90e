package vn.dangvu.privacy.web;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.privacy.Hold;

/// Holds in the reader's language.
final class HoldWords {

    private HoldWords() {}

    static HoldLine of(Texts texts, Hold hold, String what, String address, boolean mayLift) {
        var formats = Formats.of(texts);
        var lifted = hold.lifted();
        return new HoldLine(
                hold.id(),
                what,
                address,
                hold.reason(),
                texts.get("privacy.hold.set", formats.date(hold.setOn()), hold.recordedBy()),
                lifted == null
                        ? null
                        : texts.get(
                                "privacy.hold.lifted",
                                formats.date(lifted.on()),
                                lifted.by(),
                                lifted.reason()),
                lifted == null && mayLift ? "/data-protection/holds/" + hold.id() + "/lift" : null);
    }
}
