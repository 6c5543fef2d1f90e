/// The pages of candidates: the list, a record with its timeline, and the forms of what happens.
@NullMarked
package vn.dangvu.candidates.web;

import org.jspecify.annotations.NullMarked;
