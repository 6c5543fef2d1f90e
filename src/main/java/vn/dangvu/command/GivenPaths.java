package vn.dangvu.command;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Looks at the files and folders of a command line before any work begins: nothing is worse than
/// an import of minutes whose list of refusals can then not be written.
final class GivenPaths {

    private final CommandSpec command;

    GivenPaths(CommandSpec command) {
        this.command = command;
    }

    /// @param argument what the file is called on the command line
    void readable(String argument, Path file) {
        if (!Files.exists(file)) {
            throw wrong("command.path.noFile", argument, file);
        }
        if (Files.isDirectory(file)) {
            throw wrong("command.path.folderForFile", argument, file);
        }
        if (!Files.isReadable(file)) {
            throw wrong("command.path.unreadable", argument, file);
        }
    }

    /// Makes the folder if there is none.
    void folderToWrite(String argument, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong("command.path.fileForFolder", argument, folder);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw wrong("command.path.noFolderMade", argument, folder);
        }
        if (!Files.isWritable(folder)) {
            throw wrong("command.path.unwritable", argument, folder);
        }
    }

    /// A file that may be there already; its folder must be.
    void fileToWrite(String argument, Path file) {
        if (Files.isDirectory(file)) {
            throw wrong("command.path.folderForFile", argument, file);
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw wrong("command.path.noFolder", argument, folder);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw wrong("command.path.unwritable", argument, file);
        }
    }

    private WrongArgument wrong(String key, String argument, Path path) {
        return new WrongArgument(command, key, argument, path);
    }
}
