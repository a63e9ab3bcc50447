package eu.passerelle.soap.server;

import eu.passerelle.soap.envelope.MessageRefused;
import eu.passerelle.soap.envelope.MessageRefused.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/** Reads a request's body into memory, no more of it than allowed and no longer than allowed. */
final class BodyIntake {
    private final long limit;
    private final Duration time;

    BodyIntake(long limit, Duration time) {
        this.limit = limit;
        this.time = time;
    }

    /**
     * Reads to the end.
     *
     * @param announced the Content-Length, negative where there is none
     */
    byte[] read(InputStream in, long announced) {
        if (announced > limit) {
            throw tooLarge();
        }
        byte[] body = new byte[announced >= 0 ? (int) announced + 1 : 32_768];
        int length = 0;
        long start = System.nanoTime();
        try {
            int read = in.read(body, 0, body.length);
            while (read >= 0) {
                length += read;
                if (length > limit) {
                    throw tooLarge();
                }
                if (System.nanoTime() - start > time.toNanos()) {
                    throw tooSlow();
                }
                if (length == body.length) {
                    body = Arrays.copyOf(body, (int) Math.min(limit + 1, body.length * 2L));
                }
                read = in.read(body, length, body.length - length);
            }
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        } catch (IOException e) {
            throw new MessageRefused(Kind.BROKEN_OFF, "the message broke off");
        }
        if (announced >= 0 && length < announced) {
            throw new MessageRefused(Kind.BROKEN_OFF, "the message broke off");
        }
        return Arrays.copyOf(body, length);
    }

    private static MessageRefused tooLarge() {
        return new MessageRefused(Kind.TOO_LARGE, "the message is larger than allowed");
    }

    private static MessageRefused tooSlow() {
        return new MessageRefused(Kind.TOO_SLOW, "the message came too slowly");
    }
}
