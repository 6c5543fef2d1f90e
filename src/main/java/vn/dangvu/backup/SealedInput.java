package vn.dangvu.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/// Decrypts what [SealedOutput] wrote. Nothing is handed out that was not proved, and the end is an
/// end only where it was written as one.
final class SealedInput extends InputStream {

    private final PushbackInputStream in;
    private final Seal seal;
    private byte[] chunk = new byte[0];
    private int at;
    private long number;
    private boolean last;

    /// @throws BackupTrouble if the file is no backup, or the passphrase another
    SealedInput(InputStream in, Passphrase passphrase) throws IOException {
        this.seal = Seal.of(in, passphrase);
        this.in = new PushbackInputStream(in, 1);
        next();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == chunk.length) {
            if (last) {
                return -1;
            }
            next();
        }
        int given = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, offset, given);
        at += given;
        return given;
    }

    private void next() throws IOException {
        byte[] closed = in.readNBytes(Seal.CHUNK + Seal.TAG);
        int beyond = in.read();
        last = beyond < 0;
        if (!last) {
            in.unread(beyond);
        }
        chunk = seal.open(closed, number, last);
        at = 0;
        number++;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
