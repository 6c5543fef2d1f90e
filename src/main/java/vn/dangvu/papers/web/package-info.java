@NullMarked
package vn.dangvu.papers.web;

import org.jspecify.annotations.NullMarked;
