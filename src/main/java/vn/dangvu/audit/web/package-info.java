@NullMarked
package vn.dangvu.audit.web;

import org.jspecify.annotations.NullMarked;
