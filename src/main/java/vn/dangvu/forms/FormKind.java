package vn.dangvu.forms;

import java.util.Arrays;
import java.util.Optional;

/// The forms there are, by the names they have in addresses and on the command line.
public enum FormKind {
    /// Increase and decrease of members.
    FORM_1("form-1"),
    /// Members admitted.
    FORM_2("form-2"),
    /// Members admitted, by ethnicity and religion.
    FORM_2B("form-2b"),
    /// Cards, badges, dossiers, transfers.
    FORM_7("form-7");

    private final String address;

    FormKind(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    public static Optional<FormKind> of(String address) {
        return Arrays.stream(values()).filter(kind -> kind.address.equals(address)).findFirst();
    }
}
