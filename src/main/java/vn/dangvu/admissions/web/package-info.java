/// Pages of admissions.
@NullMarked
package vn.dangvu.admissions.web;

import org.jspecify.annotations.NullMarked;
