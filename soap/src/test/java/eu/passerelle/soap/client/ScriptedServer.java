package eu.passerelle.soap.client;

import eu.passerelle.soap.TestKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;

/** A server that does to each request what it is told; it hangs up after each. */
final class ScriptedServer implements AutoCloseable {
    /** Answers one request. */
    interface Script {
        void answer(int request, Socket socket) throws IOException, InterruptedException;
    }

    private final SSLServerSocket server;
    private final AtomicInteger requests = new AtomicInteger();
    private final Script script;

    ScriptedServer(Script script) {
        this.script = script;
        try {
            server = (SSLServerSocket) TestKeys.contextOfA()
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            readRequest(socket.getInputStream());
            script.answer(requests.incrementAndGet(), socket);
            socket.getOutputStream().flush();
        } catch (IOException clientIsGone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.write(read);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = text.indexOf("content-length:") + "content-length:".length();
        in.readNBytes(
                Integer.parseInt(text.substring(at, text.indexOf('\r', at)).strip()));
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    static void answer(Socket socket, int status, String contentType, String body) throws IOException {
        write(
                socket,
                "HTTP/1.1 " + status + " X\r\nConnection: close\r\nContent-Type: " + contentType
                        + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    int requests() {
        return requests.get();
    }

    URI address() {
        return URI.create("https://localhost:" + server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
