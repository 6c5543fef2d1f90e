package vn.dangvu.figures;

import java.util.List;

/// One condition of a measure, as data: the engine writes the SQL, and no measure can smuggle any
/// in.
///
/// Columns are those of the fact view, or of one of its joins as `join.column`.
public sealed interface Filter {

    /// The column says one of the values.
    record In(String column, List<String> values) implements Filter {

        public In {
            values = List.copyOf(values);
        }
    }

    /// The column says something else than any of the values.
    record NotIn(String column, List<String> values) implements Filter {

        public NotIn {
            values = List.copyOf(values);
        }
    }

    /// The column, a number, is between the two, both included.
    record Between(String column, int from, int to) implements Filter {}

    /// The column says something.
    record Present(String column) implements Filter {}

    /// The other side of the movement stands outside the organization that is asked for: by the
    /// tree of the movement's own day (handbook 15.11), or restated by the one tree of the
    /// question.
    record CrossesBoundary() implements Filter {}

    static Filter is(String column, String... values) {
        return new In(column, List.of(values));
    }

    static Filter isNot(String column, String... values) {
        return new NotIn(column, List.of(values));
    }
}
