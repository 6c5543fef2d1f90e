package vn.dangvu.courses;

import java.time.Instant;

/// Who writes, and when.
record Writing(String user, Instant now) {}
