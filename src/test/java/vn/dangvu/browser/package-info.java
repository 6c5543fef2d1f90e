/// The product as people meet it: a real browser before the running program with the sample
/// committee.
@NullMarked
package vn.dangvu.browser;

import org.jspecify.annotations.NullMarked;
