/// Which rule of the handbook is coded where, and which tests try it around its limit.
@NullMarked
package vn.dangvu.rules;

import org.jspecify.annotations.NullMarked;
