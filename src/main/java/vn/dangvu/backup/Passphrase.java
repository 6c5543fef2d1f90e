package vn.dangvu.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/// What opens a backup. It is never a word of the command line, which other users of the machine
/// can read.
public final class Passphrase {

    /// What the environment calls it.
    public static final String VARIABLE = "DANGVU_BACKUP_PASSPHRASE";

    /// Guesses against a stolen file are not counted by anybody, so it is longer than a password.
    private static final int SHORTEST = 12;

    private final String words;

    private Passphrase(String words) {
        this.words = words;
    }

    /// Whatever way the keyboard put the marks together.
    public static Passphrase of(String words) {
        return new Passphrase(Normalizer.normalize(words.strip(), Normalizer.Form.NFC));
    }

    /// The first line of a file.
    ///
    /// @throws BackupTrouble if there is none
    public static Passphrase in(Path file) {
        try (var lines = Files.lines(file, UTF_8)) {
            return of(lines.findFirst().orElse(""));
        } catch (IOException | UncheckedIOException e) {
            throw new BackupTrouble("backup.trouble.passphraseFile", file);
        }
    }

    public static Optional<Passphrase> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(words -> !words.isBlank())
                .map(Passphrase::of);
    }

    /// For a new backup.
    ///
    /// @throws BackupTrouble if it is too easily guessed
    public Passphrase strong() {
        if (words.length() < SHORTEST) {
            throw new BackupTrouble("backup.trouble.weak", Integer.toString(SHORTEST));
        }
        return this;
    }

    byte[] bytes() {
        return words.getBytes(UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passphrase that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
