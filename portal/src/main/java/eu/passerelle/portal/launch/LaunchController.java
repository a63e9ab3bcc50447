package eu.passerelle.portal.launch;

import eu.passerelle.portal.PortalSettings;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.treatment.Consultations;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The call of a record system: a patient context in, a one-time link out. What it answers is told in
 * {@code openapi.yaml}, which it serves as well.
 */
@Controller
public class LaunchController {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchController.class);
    static final int MOST_BYTES = 8 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxStringLength(1000)
                            .maxNumberLength(20)
                            .maxNameLength(50)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PortalSettings settings;
    private final Consultations consultations;
    private final Notices notices;
    private final Tickets tickets;

    public LaunchController(PortalSettings settings, Consultations consultations, Notices notices, Tickets tickets) {
        this.settings = settings;
        this.consultations = consultations;
        this.notices = notices;
        this.tickets = tickets;
    }

    /** The description of this call, for those who build one. */
    @GetMapping("/launch/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .body(new ClassPathResource("openapi.yaml", LaunchController.class));
    }

    @RequestMapping("/launch")
    ResponseEntity<String> launch(@AuthenticationPrincipal RecordSystem system, HttpServletRequest request)
            throws IOException {
        ResponseEntity<String> answer = answer(system, request);
        LOG.info(
                "launch by record system {}: {}",
                system.id(),
                answer.getStatusCode().value());
        return answer;
    }

    private ResponseEntity<String> answer(RecordSystem system, HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return LaunchProblem.of(405, "Only POST is understood here.");
        }
        if (!isJson(request)) {
            return LaunchProblem.of(415, "The body must be application/json in UTF-8.");
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return LaunchProblem.of(413, "The body is longer than " + MOST_BYTES + " bytes.");
        }
        Optional<JsonNode> json = json(body);
        if (json.isEmpty()) {
            return LaunchProblem.of(
                    400, "The body is not one JSON object in UTF-8, without doubled names, within the limits.");
        }
        return switch (new ContextReading(consultations, notices).read(json.get())) {
            case ContextReading.Result.Refused refused ->
                LaunchProblem.of(400, "The patient context cannot be used.", refused.messages());
            case ContextReading.Result.Read read ->
                tickets.issue(system, read.context())
                        .map(this::created)
                        .orElseGet(() -> LaunchProblem.of(429, "Too many links wait to be used."));
        };
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.replace(" ", "").matches("(?i)application/json(;charset=\"?utf-8\"?)?");
    }

    /** Empty for anything else than one JSON value. */
    private static Optional<JsonNode> json(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Optional.of(JSON.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (CharacterCodingException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private ResponseEntity<String> created(Tickets.Issued issued) {
        String url = settings.baseUrl() + "/launch/" + issued.ticket();
        return ResponseEntity.status(201)
                .header(HttpHeaders.LOCATION, url)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(
                        Map.of("url", url, "expiresAt", issued.until().toString())));
    }

    /** For the security chain: what a call reads that does not say who it is. */
    static String unauthorized() {
        return LaunchProblem.json(401, "The record system is not known, or its secret is wrong.", List.of());
    }
}
