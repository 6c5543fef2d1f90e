package vn.dangvu.exchange;

/// Hears how far an import has come.
@FunctionalInterface
public interface Progress {

    enum Stage {
        /// Waiting until another import has ended.
        WAITING,
        /// The file is looked through before it is read.
        INSPECTING,
        /// Rows are read and checked cell by cell.
        READING,
        /// The rows are compared with the register.
        APPLYING,
        /// The result is being put together.
        FINISHING
    }

    /// Nobody listens.
    Progress NONE = (stage, what, done, total) -> {};

    /// @param what the file's or the sheet's name
    /// @param total 0 when unknown
    void at(Stage stage, String what, long done, long total);
}
