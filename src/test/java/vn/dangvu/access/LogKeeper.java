package vn.dangvu.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

/// Keeps every line any logger writes, with its values and the whole of its exceptions: all that
/// the product's own level lets through, and of our own packages what is below it, too.
final class LogKeeper extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Level PRODUCT = Level.INFO;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("vn.dangvu");
    private final Level before = root.getLevel();
    private final StringBuffer lines = new StringBuffer();

    LogKeeper() {
        setContext(root.getLoggerContext());
        start();
        root.setLevel(PRODUCT);
        ours.setLevel(Level.DEBUG);
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
        lines.append(' ').append(event.getKeyValuePairs()).append('\n');
        if (event.getThrowableProxy() != null) {
            lines.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
        }
    }

    String lines() {
        return lines.toString();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(before);
        ours.setLevel(null);
        stop();
    }
}
