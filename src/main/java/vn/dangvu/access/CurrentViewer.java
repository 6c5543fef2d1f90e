package vn.dangvu.access;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import vn.dangvu.kernel.Viewer;

import java.util.Optional;

/// Who asks in the request that this thread answers, for what works below every door. Doors are
/// told their viewer.
@Component
public class CurrentViewer {

    /// Whether a request is being answered at all; commands and work in the background are none.
    public boolean answering() {
        return RequestContextHolder.getRequestAttributes() != null;
    }

    /// Nobody until the sign-in is looked at.
    public Optional<Viewer> find() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(
                                        Viewer.class.getName(), RequestAttributes.SCOPE_REQUEST)
                                instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }
}
