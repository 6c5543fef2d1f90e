package vn.dangvu.privacy.web;

import java.util.List;

/// Requests for correction of everybody whom the viewer sees.
///
/// @param all whether the decided ones are shown, too
public record RequestListPage(List<RequestLine> lines, boolean all, int open, int total) {}
