@NullMarked
package vn.dangvu.exchange;

import org.jspecify.annotations.NullMarked;
