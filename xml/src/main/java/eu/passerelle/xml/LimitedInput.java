package eu.passerelle.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to hand out more than a number of bytes. */
public final class LimitedInput extends FilterInputStream {
    private long left;

    public LimitedInput(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw new XmlRefused(XmlRefused.Reason.TOO_LARGE, "input is larger than allowed");
        }
    }
}
