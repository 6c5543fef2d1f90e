/// The pages on which figures are read: one figure with its rows, all figures, and an organization
/// with its own.
///
/// The organization page stands here and not in `organizations.web`, because the tree may not know
/// that it is counted.
@NullMarked
package vn.dangvu.figures.web;

import org.jspecify.annotations.NullMarked;
