package vn.dangvu.confirmations;

import java.util.Collection;
import java.util.Map;

/// The people of the office. The module that keeps their accounts brings the answers.
public interface Staff {

    /// What they are called, by the words they sign in with; whoever has no account is left out.
    Map<String, String> names(Collection<String> usernames);

    /// How many may manage accounts and can sign in.
    int administrators();
}
