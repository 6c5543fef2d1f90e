package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

import vn.dangvu.access.CurrentViewer;
import vn.dangvu.organizations.Organizations;

/// Tells the database at the beginning of each transaction whose members it may show (V003, the
/// policies `sight`), so that a query which forgot to ask finds nobody beyond the viewer.
///
/// What runs outside a request (commands, imports in the background) sees everybody: it is held by
/// its own rules and shows nothing. So does whoever writes, who must find doubles elsewhere.
@Component
class SecondLock implements TransactionExecutionListener {

    private static final String EVERYBODY = "{(,)}";

    private static final String NOBODY = "{}";

    private final CurrentViewer current;
    private final ObjectProvider<Organizations> organizations;
    private final ObjectProvider<SightStore> store;

    /// Asked for late: both need the transactions that begin here.
    SecondLock(
            CurrentViewer current,
            ObjectProvider<Organizations> organizations,
            ObjectProvider<SightStore> store) {
        this.current = current;
        this.organizations = organizations;
        this.store = store;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            set(sight());
        }
    }

    /// Until this transaction ends everybody is there, for who writes.
    void open() {
        set(EVERYBODY);
    }

    private String sight() {
        return current.answering()
                ? current.find().map(organizations.getObject()::reach).orElse(NOBODY)
                : EVERYBODY;
    }

    private void set(String sight) {
        store.getObject().set(sight);
    }
}
