package vn.dangvu.exchange;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The problems of one sheet on disk, by row, so that a file with a hundred thousand of them costs
/// no memory.
final class ProblemLog {

    private static final int LONGEST = 1000;

    /// @param column the column's key; empty when the whole row is meant
    /// @param warning the row goes in all the same
    record Line(
            int row,
            String column,
            String found,
            String code,
            List<String> arguments,
            boolean warning) {

        Line {
            arguments = List.copyOf(arguments);
        }
    }

    private ProblemLog() {}

    static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        Writer(Path file) {
            try {
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void write(Line line) {
            try {
                out.writeInt(line.row());
                text(line.column());
                text(line.found());
                text(line.code());
                out.writeShort(line.arguments().size());
                for (String argument : line.arguments()) {
                    text(argument);
                }
                out.writeBoolean(line.warning());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void text(String text) throws IOException {
            out.writeUTF(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Reads in the order of writing.
    static final class Reader implements AutoCloseable {

        private final DataInputStream in;
        private @Nullable Line ahead;

        Reader(Path file) {
            try {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                ahead = next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Nullable Line read() {
            try {
                Line line = ahead;
                ahead = line == null ? null : next();
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// The lines of one row; rows are asked for in rising order.
        List<Line> of(int row) {
            var lines = new ArrayList<Line>();
            while (ahead != null && ahead.row() <= row) {
                Line line = ahead;
                if (line.row() == row) {
                    lines.add(line);
                }
                read();
            }
            return lines;
        }

        private @Nullable Line next() throws IOException {
            int row;
            try {
                row = in.readInt();
            } catch (EOFException _) {
                return null;
            }
            String column = in.readUTF();
            String found = in.readUTF();
            String code = in.readUTF();
            int count = in.readShort();
            var arguments = new ArrayList<String>(count);
            for (int at = 0; at < count; at++) {
                arguments.add(in.readUTF());
            }
            return new Line(row, column, found, code, arguments, in.readBoolean());
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
