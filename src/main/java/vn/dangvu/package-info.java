/// Đảng vụ: one package below this one for each business subject (docs/architecture.md).
@NullMarked
package vn.dangvu;

import org.jspecify.annotations.NullMarked;
