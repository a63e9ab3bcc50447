package eu.passerelle.sandbox.fault;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** {@link FaultFilter} for Tomcat, which can also end a connection before the first byte. */
public final class FaultValve extends ValveBase {
    private final FaultState state;
    private final FaultFilter filter;

    public FaultValve(Path file) {
        super(true);
        this.state = new FaultState(file);
        this.filter = new FaultFilter(file);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (state.current() == Fault.DOWN) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            return;
        }
        try {
            filter.doFilter(request, response, (q, a) -> getNext().invoke(request, response));
        } catch (FaultFilter.CutOnPurpose e) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, e);
        }
    }
}
