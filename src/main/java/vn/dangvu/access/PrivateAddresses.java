package vn.dangvu.access;

import vn.dangvu.kernel.Viewer;

/// Addresses by which something is read in an account's stead without signing in, such as its
/// calendar. The module that gives them out brings the answer.
public interface PrivateAddresses {

    boolean has(Account account);

    /// From now on the address of the account is nobody's. Whether the viewer may end it was asked
    /// before; the audit is told who did.
    void end(Viewer viewer, Account account);
}
