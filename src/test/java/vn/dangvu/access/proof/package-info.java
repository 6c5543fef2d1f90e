/// The proof of access: worlds made up at random, viewers made up at random, every question that
/// the program answers, and a naive oracle that says who may stand in the answer.
@NullMarked
package vn.dangvu.access.proof;

import org.jspecify.annotations.NullMarked;
