/// What happens to the office's sheets on their way into the register, through the whole program.
@NullMarked
package vn.dangvu.imports;

import org.jspecify.annotations.NullMarked;
