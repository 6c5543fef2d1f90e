package vn.dangvu.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.Map;

/// Asks for figures and for the rows behind them.
@Service
public class Figures {

    /// Each of `codes` with its value, in that order.
    ///
    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    /// @throws IllegalArgumentException if there is no such code
    public Map<String, Figure> of(Viewer viewer, Question question, Collection<String> codes) {
        throw new UnsupportedOperationException("written next");
    }

    /// The rows that `code` counted: of a share, those of its numerator.
    ///
    /// @param after the `next` of the page before, or null for the first
    /// @throws vn.dangvu.kernel.NotFound if the viewer does not see the organization
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may see figures but no rows there
    public RowPage rows(
            Viewer viewer, Question question, String code, @Nullable String after, int size) {
        throw new UnsupportedOperationException("written next");
    }
}
