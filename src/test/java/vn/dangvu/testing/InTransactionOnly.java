package vn.dangvu.testing;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

import java.util.regex.Pattern;

/// Fails a page that asks for persons outside a transaction: the second lock is told at the
/// beginning of one whom it may show, and would show nobody.
final class InTransactionOnly implements ExecuteListener {

    private static final long serialVersionUID = 1;

    private static final Pattern LOCKED =
            Pattern.compile("\"?members(_api)?\"?\\.\"?(member|profile|member_change)\"?\\b");

    @Override
    public void executeStart(ExecuteContext context) {
        if (RequestContextHolder.getRequestAttributes() != null
                && !TransactionSynchronizationManager.isActualTransactionActive()
                && context.sql() != null
                && LOCKED.matcher(context.sql()).find()) {
            throw new IllegalStateException("outside a transaction: " + context.sql());
        }
    }
}
