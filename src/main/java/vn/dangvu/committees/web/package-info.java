/// The pages of who leads: an organization's leadership, congresses, posts, terms, and what waits
/// to be done.
@NullMarked
package vn.dangvu.committees.web;

import org.jspecify.annotations.NullMarked;
