/// Pages of transfers.
@NullMarked
package vn.dangvu.transfers.web;

import org.jspecify.annotations.NullMarked;
