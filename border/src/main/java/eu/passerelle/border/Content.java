package eu.passerelle.border;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a document, as its author signed them off. May be opened several times; never changed. */
public interface Content {
    long size();

    /** SHA-256 of the bytes, hexadecimal. */
    String sha256();

    InputStream open() throws IOException;

    /** All bytes at once; for documents that were read into memory anyway. */
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("document content cannot be read", e);
        }
    }

    /** The given array is not copied: the caller hands it over and does not touch it again. */
    static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** Content held in memory. */
    final class InMemory implements Content {
        private final byte[] bytes;
        private volatile String digest = "";

        private InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String sha256() {
            if (digest.isEmpty()) {
                try {
                    digest = HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException("SHA-256 is missing from this Java", e);
                }
            }
            return digest;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }
    }
}
