package vn.dangvu.testing;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;

/// A test that calls a service answers no request, as a command does: the one that Spring lends
/// each test is taken away again. Those that it sends are requests.
public final class NoRequestOfItsOwn implements TestExecutionListener, Ordered {

    /// Before the transaction of a test begins, which is told then whom it may see.
    private static final int AFTER_SPRINGS_OWN = 1_001;

    @Override
    public int getOrder() {
        return AFTER_SPRINGS_OWN;
    }

    @Override
    public void prepareTestInstance(TestContext context) {
        RequestContextHolder.resetRequestAttributes();
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        RequestContextHolder.resetRequestAttributes();
    }
}
