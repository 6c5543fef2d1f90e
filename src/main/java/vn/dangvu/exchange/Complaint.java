package vn.dangvu.exchange;

import java.util.List;

/// Where the reading of a cell puts what is wrong with it.
interface Complaint {

    /// Refuses the row. The words of `code` stand under `exchange.problem.<code>`.
    void row(String found, String code, List<String> arguments);

    /// Refuses the file, which cannot be read rightly as long as such cells are in it.
    void file(String code, String found);
}
