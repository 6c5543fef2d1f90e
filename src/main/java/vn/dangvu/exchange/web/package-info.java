@NullMarked
package vn.dangvu.exchange.web;

import org.jspecify.annotations.NullMarked;
