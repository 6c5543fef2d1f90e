package vn.dangvu.exchange;

/// Ends the reading of a file from deep inside its bytes; never leaves the module.
final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RefusedFile(String code, String... arguments) {
        super(code, null, false, false);
        this.refusal = Refusal.of(code, arguments);
    }

    Refusal refusal() {
        return refusal;
    }
}
