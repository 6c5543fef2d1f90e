package vn.dangvu.command;

import vn.dangvu.kernel.Texts;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What the system refused to do with a file, in words.
final class FileTrouble {

    private FileTrouble() {}

    static String inWords(FileSystemException trouble, Texts texts) {
        return texts.get("command.file." + kind(trouble), String.valueOf(trouble.getFile()));
    }

    private static String kind(FileSystemException trouble) {
        return switch (trouble) {
            case NoSuchFileException _ -> "missing";
            case AccessDeniedException _ -> "denied";
            default -> String.valueOf(trouble.getReason()).contains("No space") ? "full" : "other";
        };
    }
}
