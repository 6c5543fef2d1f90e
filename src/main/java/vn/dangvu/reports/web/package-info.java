@NullMarked
package vn.dangvu.reports.web;

import org.jspecify.annotations.NullMarked;
