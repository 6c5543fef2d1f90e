package vn.dangvu.kernel;

/// The viewer sees the organization but may not do this there (no rows, or no recording).
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Forbidden(String what) {
        super(what);
    }
}
