/// The page of the tree. The page of one organization shows figures and therefore stands in
/// `figures.web`.
@NullMarked
package vn.dangvu.organizations.web;

import org.jspecify.annotations.NullMarked;
