/// Pages of fees: the sheet of a cell, the overview above it, a member's year, and the forms by
/// which members pay.
@NullMarked
package vn.dangvu.fees.web;

import org.jspecify.annotations.NullMarked;
