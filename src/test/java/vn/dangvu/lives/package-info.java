/// Lives that are made up at random and lived through the doors of the program, beside a model that
/// is too simple to be wrong: where each person is each day, and how he or she stands.
@NullMarked
package vn.dangvu.lives;

import org.jspecify.annotations.NullMarked;
