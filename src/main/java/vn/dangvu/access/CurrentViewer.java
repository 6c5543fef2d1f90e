package vn.dangvu.access;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import vn.dangvu.kernel.Viewer;

import java.util.Optional;
import java.util.function.Supplier;

/// Who asks in the request that this thread answers, for what works below every door. Doors are
/// told their viewer.
@Component
public class CurrentViewer {

    /// Somebody for whom work is done that he or she did not ask for by signing in.
    private static final ScopedValue<Viewer> STEAD = ScopedValue.newInstance();

    /// Whether a request is being answered at all; commands and work in the background are none.
    public boolean answering() {
        return STEAD.isBound() || RequestContextHolder.getRequestAttributes() != null;
    }

    /// Does `work` as if `viewer` asked: transactions that begin in it show what they show to him
    /// or her, and nothing more.
    public <T> T as(Viewer viewer, Supplier<T> work) {
        return ScopedValue.where(STEAD, viewer).call(work::get);
    }

    /// Nobody until the sign-in is looked at.
    public Optional<Viewer> find() {
        if (STEAD.isBound()) {
            return Optional.of(STEAD.get());
        }
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(
                                        Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST)
                                instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }
}
