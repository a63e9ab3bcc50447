package eu.passerelle.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies bytes and replaces ranges of them, in ascending order. Whatever is not replaced stays byte for byte.
 */
public final class ByteSplice {
    private final byte[] source;
    private final ByteArrayOutputStream out;
    private int copied;

    public ByteSplice(byte[] source) {
        this.source = source;
        this.out = new ByteArrayOutputStream(source.length + source.length / 4);
    }

    /** Replaces the bytes from {@code start} (included) to {@code end} (excluded). */
    public ByteSplice replace(int start, int end, String text) {
        return replace(start, end, text.getBytes(StandardCharsets.UTF_8));
    }

    public ByteSplice replace(int start, int end, byte[] with) {
        if (start < copied || end < start || end > source.length) {
            throw new IllegalArgumentException("splice out of order: " + start + " to " + end + " after " + copied);
        }
        out.write(source, copied, start - copied);
        out.write(with, 0, with.length);
        copied = end;
        return this;
    }

    public ByteSplice insert(int at, String text) {
        return replace(at, at, text);
    }

    /** The whole result. */
    public byte[] bytes() {
        out.write(source, copied, source.length - copied);
        copied = source.length;
        return out.toByteArray();
    }
}
