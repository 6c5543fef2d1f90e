package vn.dangvu.confirmations;

import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The people of the office. The module that keeps their accounts brings the answers.
public interface Staff {

    /// What they are called, by the words they sign in with; whoever has no account is left out.
    Map<String, String> names(Collection<String> usernames);

    /// Who signs in with these words, with what he or she may do now; nobody once the account is
    /// disabled.
    Optional<Viewer> viewer(String username);

    /// How many may manage accounts and can sign in.
    int administrators();
}
