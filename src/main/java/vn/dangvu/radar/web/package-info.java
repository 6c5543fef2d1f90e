@NullMarked
package vn.dangvu.radar.web;

import org.jspecify.annotations.NullMarked;
