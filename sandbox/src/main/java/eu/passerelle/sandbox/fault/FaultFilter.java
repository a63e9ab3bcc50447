package eu.passerelle.sandbox.fault;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Before the servlets of a sandbox contact point: shows the fault of the moment. A servlet container only lets a filter
 * end a connection after the first byte, so {@link Fault#DOWN} arrives as a status line and nothing more here;
 * {@link FaultValve} ends it at once.
 */
public final class FaultFilter implements Filter {
    private static final int PROMISED = 100_000;
    private static final String HALF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header/><soap:Body><que""";

    private final FaultState state;
    private final Duration slowness;

    /** Slow means two minutes: beyond every deadline. */
    public FaultFilter(Path file) {
        this(new FaultState(file), Duration.ofMinutes(2));
    }

    FaultFilter(FaultState state, Duration slowness) {
        this.state = state;
        this.slowness = slowness;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        switch (state.current()) {
            case DOWN -> cut(answer, "");
            case CUT -> cut(answer, HALF);
            case GARBAGE -> garbage(answer);
            case SLOW -> {
                if (slept()) {
                    chain.doFilter(request, response);
                }
            }
            case BAD_SIGNATURE, NONE -> chain.doFilter(request, response);
        }
    }

    private boolean slept() {
        try {
            Thread.sleep(slowness);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false; // the container stops
        }
    }

    private static void garbage(HttpServletResponse answer) throws IOException {
        byte[] bytes = new byte[2048];
        ThreadLocalRandom.current().nextBytes(bytes);
        answer.setContentType("application/soap+xml;charset=UTF-8");
        answer.setContentLength(bytes.length);
        answer.getOutputStream().write(bytes);
    }

    private static void cut(HttpServletResponse answer, String begin) throws IOException {
        answer.setContentType("application/soap+xml;charset=UTF-8");
        answer.setContentLength(PROMISED);
        answer.getOutputStream().print(begin);
        answer.flushBuffer();
        throw new CutOnPurpose();
    }

    /** Tells the container to end the connection: after a committed answer it has no other way to report. */
    static final class CutOnPurpose extends IOException {
        private static final long serialVersionUID = 1L;

        CutOnPurpose() {
            super("cut on purpose");
        }
    }
}
