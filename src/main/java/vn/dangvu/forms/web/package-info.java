/// Pages and files of the statistical forms.
@NullMarked
package vn.dangvu.forms.web;

import org.jspecify.annotations.NullMarked;
