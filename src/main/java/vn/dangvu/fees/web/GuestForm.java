package vn.dangvu.fees.web;

import java.util.Map;

/// What was typed about somebody who pays here temporarily.
public record GuestForm(String code, String from, String until) {

    static GuestForm of(Map<String, String> sent) {
        return new GuestForm(
                FeeReader.sent(sent, "code"),
                FeeReader.sent(sent, "from"),
                FeeReader.sent(sent, "until"));
    }
}
