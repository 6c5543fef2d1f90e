/// How committees, posts and terms are told to people.
@NullMarked
package vn.dangvu.committees.web;

import org.jspecify.annotations.NullMarked;
