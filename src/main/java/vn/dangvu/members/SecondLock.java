package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

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
    private final ObjectProvider<PlatformTransactionManager> transactions;

    /// Asked for late: they need the transactions that begin here.
    SecondLock(
            CurrentViewer current,
            ObjectProvider<Organizations> organizations,
            ObjectProvider<SightStore> store,
            ObjectProvider<PlatformTransactionManager> transactions) {
        this.current = current;
        this.organizations = organizations;
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            try {
                set(sight());
            } catch (RuntimeException e) {
                // Whoever began it is not told of the transaction any more and could not end it.
                if (transaction instanceof TransactionStatus begun) {
                    transactions.getObject().rollback(begun);
                }
                throw e;
            }
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
