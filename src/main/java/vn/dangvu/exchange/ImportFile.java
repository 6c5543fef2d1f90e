package vn.dangvu.exchange;

import java.nio.file.Path;

/// A file to import.
///
/// @param path where it lies; it must not change while it is read
/// @param name what the user calls it
public record ImportFile(Path path, String name) {

    public static ImportFile of(Path path) {
        return new ImportFile(path, String.valueOf(path.getFileName()));
    }
}
