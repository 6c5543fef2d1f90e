package vn.dangvu.backup;

import java.io.IOException;
import java.io.OutputStream;

/// Encrypts what is written to it, chunk by chunk. Only [#close()] writes the last chunk: a file
/// without it is no backup.
final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final Seal seal;
    private final byte[] chunk = new byte[Seal.CHUNK];
    private int filled;
    private long number;
    private boolean closed;

    SealedOutput(OutputStream out, Seal seal) throws IOException {
        this.out = out;
        this.seal = seal;
        out.write(seal.beginning());
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full chunk waits until something follows: the last one may be full.
            if (filled == chunk.length) {
                emit(false);
            }
            int fits = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, fits);
            filled += fits;
            from += fits;
            left -= fits;
        }
    }

    private void emit(boolean last) throws IOException {
        out.write(seal.close(chunk, filled, number, last));
        number++;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            emit(true);
            out.close();
        }
    }
}
