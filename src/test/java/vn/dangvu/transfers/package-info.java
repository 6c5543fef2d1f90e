/// Transfers, from both ends.
@NullMarked
package vn.dangvu.transfers;

import org.jspecify.annotations.NullMarked;
