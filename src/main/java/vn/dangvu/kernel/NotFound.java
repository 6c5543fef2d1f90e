package vn.dangvu.kernel;

/// There is no such thing for this viewer: it does not exist, or stands outside the viewer's scope.
/// The two are never told apart.
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFound(Object what) {
        super("Not found: " + what);
    }
}
