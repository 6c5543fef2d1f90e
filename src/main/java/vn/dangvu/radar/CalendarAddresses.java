package vn.dangvu.radar;

import org.springframework.stereotype.Component;

import vn.dangvu.access.Account;
import vn.dangvu.access.PrivateAddresses;
import vn.dangvu.kernel.Viewer;

/// Lets whoever manages accounts end the address of somebody's calendar: one that was stolen with a
/// password is still read when the password is a new one.
@Component
class CalendarAddresses implements PrivateAddresses {

    private final Feeds feeds;

    CalendarAddresses(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public boolean has(Account account) {
        return feeds.has(account);
    }

    @Override
    public void end(Viewer viewer, Account account) {
        feeds.revoke(viewer, account);
    }
}
