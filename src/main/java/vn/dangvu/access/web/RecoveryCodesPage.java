package vn.dangvu.access.web;

import java.util.List;

/// The codes on paper, shown this once.
public record RecoveryCodesPage(String username, List<String> codes) {}
