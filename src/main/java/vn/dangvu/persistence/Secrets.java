package vn.dangvu.persistence;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random keys of one home, made when they are first asked for. Whoever loses the folder loses what
/// was encrypted with them, so it belongs into every backup, apart from the database.
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    public Secrets(Home home) {
        this.folder = home.secrets();
    }

    /// 32 random bytes, the same ones every time.
    ///
    /// @param name a word for the purpose, such as `citizen-key`
    public byte[] secret(String name) {
        return HexFormat.of().parseHex(password(name));
    }

    /// The same secret as 64 hexadecimal digits.
    public String password(String name) {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("Not a name of a secret: " + name);
        }
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Written aside and then linked, so that of two processes one wins and nobody reads half a
    /// key.
    private void create(Path file) throws IOException {
        Home.closedFolder(folder);
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var onlyOwner = asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(folder, ".new-", "", onlyOwner);
        try {
            Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was first; its key counts.
        } finally {
            Files.delete(draft);
        }
    }
}
