package eu.passerelle.soap.client;

import eu.passerelle.border.BorderFault;
import eu.passerelle.border.BorderFault.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** Posts to a partner and waits for the whole answer, no longer than a limit. Failures are {@link BorderFault}s. */
final class HttpLine implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final long answerLimit;

    HttpLine(SSLContext tls, long answerLimit) {
        this.answerLimit = answerLimit;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** A failure, and whether it is certain that nothing of an answer had arrived. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;
        private final transient BorderFault fault;
        private final boolean unanswered;

        Failed(BorderFault fault, boolean unanswered) {
            super(fault.getMessage());
            this.fault = fault;
            this.unanswered = unanswered;
        }

        BorderFault fault() {
            return fault;
        }

        boolean unanswered() {
            return unanswered;
        }
    }

    /**
     * Sends once.
     *
     * @param limit for everything from connecting to the last byte
     */
    HttpResponse<byte[]> post(URI to, String contentType, byte[] body, Duration limit) throws Failed {
        if (limit.isZero()) {
            throw new Failed(tooSlow(), false);
        }
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", contentType)
                .header("Accept", "application/soap+xml, multipart/related, text/xml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, head -> {
            begun.set(true);
            return new AnswerBytes(answerLimit);
        });
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Failed(tooSlow(), false);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failed(new BorderFault(Kind.TOO_SLOW, "the call was given up"), false);
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e), begun.get());
        }
    }

    private static BorderFault tooSlow() {
        return new BorderFault(Kind.TOO_SLOW, "the partner did not answer in time");
    }

    /** Causes are told by class only: their texts may quote what the partner sent. */
    private static Failed failure(Throwable outer, boolean begun) {
        for (Throwable cause = outer; cause != null; cause = cause.getCause()) {
            String name = " (" + cause.getClass().getSimpleName() + ")";
            if (cause instanceof AnswerBytes.TooLarge) {
                return new Failed(new BorderFault(Kind.UNREADABLE, "the answer is larger than allowed"), false);
            }
            if (cause instanceof ConnectException
                    || cause instanceof java.net.http.HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof UnknownHostException) {
                return new Failed(new BorderFault(Kind.UNREACHABLE, "no connection to the partner" + name), true);
            }
            if (cause instanceof SSLException && !begun) {
                return new Failed(new BorderFault(Kind.UNREACHABLE, "no TLS connection to the partner" + name), false);
            }
            if (cause instanceof HttpTimeoutException) {
                return new Failed(tooSlow(), false);
            }
            if (cause instanceof ProtocolException) {
                return new Failed(new BorderFault(Kind.UNREADABLE, "the answer is not HTTP" + name), false);
            }
        }
        if (!(outer instanceof IOException)) {
            return new Failed(
                    new BorderFault(
                            Kind.UNREADABLE,
                            "the answer cannot be read: " + outer.getClass().getName()),
                    false);
        }
        // a partner that never begins to answer is not there for the one who waits, whatever its socket did
        boolean nothingCame = !begun && silent(outer);
        return new Failed(
                new BorderFault(nothingCame ? Kind.UNREACHABLE : Kind.CUT_OFF, "the connection to the partner broke"),
                nothingCame);
    }

    /** Whether the connection broke before the first byte of an answer. */
    private static boolean silent(Throwable outer) {
        for (Throwable cause = outer; cause != null; cause = cause.getCause()) {
            String text = cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
            if (cause instanceof ClosedChannelException
                    || text.contains("received no bytes")
                    || text.contains("connection reset")
                    || text.contains("broken pipe")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
