/// Pages of cases.
@NullMarked
package vn.dangvu.cases.web;

import org.jspecify.annotations.NullMarked;
