package vn.dangvu.organizations;

/// The tree was changed by decision, or such a change was undone. Told within the transaction:
/// whoever keeps something at organizations (roles, say) follows at once.
public record TreeChanged(long change, String by) {}
