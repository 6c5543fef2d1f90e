package vn.dangvu.shell;

/// Who is signed in, as the frame names him or her. The principal of the session is one.
public interface Person {

    String username();

    String displayName();

    boolean administrator();
}
