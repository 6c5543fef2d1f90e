@NullMarked
package vn.dangvu.confirmations.web;

import org.jspecify.annotations.NullMarked;
