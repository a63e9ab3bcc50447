package eu.passerelle.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultValveTest {
    @TempDir
    Path home;

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private FaultState state;

    @BeforeEach
    void start() throws Exception {
        Path file = home.resolve("fault");
        state = new FaultState(file);
        tomcat.setBaseDir(home.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", home.toString());
        Tomcat.addServlet(context, "good", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print("good");
            }
        });
        context.addServletMappingDecoded("/*", "good");
        tomcat.getHost().getPipeline().addValve(new FaultValve(file));
        tomcat.start();
        Logger.getLogger("org.apache.catalina").setLevel(Level.OFF);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void behavesWithoutAFileAndAfterNone() throws Exception {
        assertThat(ask().body()).isEqualTo("good");
        state.set(Fault.GARBAGE);
        assertThat(ask().body()).isNotEqualTo("good");
        state.set(Fault.NONE);
        assertThat(ask().body()).isEqualTo("good");
    }

    @Test
    void endsTheConnectionWithoutAByteWhenDown() {
        state.set(Fault.DOWN);
        assertThatThrownBy(this::ask)
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class)
                .hasMessageContaining("no bytes");
    }

    @Test
    void endsTheAnswerInTheMiddleWhenCut() {
        state.set(Fault.CUT);
        assertThatThrownBy(this::ask)
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class)
                .hasMessageNotContaining("no bytes");
    }

    @Test
    void keepsTheCallerWaitingWhenSlow() {
        state.set(Fault.SLOW);
        assertThatThrownBy(this::ask).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void leavesTheWireAloneWhenOnlySignaturesAreBad() throws Exception {
        assertThat(state.badSignature()).isFalse();
        state.set(Fault.BAD_SIGNATURE);
        assertThat(state.badSignature()).isTrue();
        assertThat(ask().body()).isEqualTo("good");
    }

    private HttpResponse<String> ask() throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/services/x");
        return client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(2)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
