package eu.passerelle.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Messages of other systems, kept outside the project; tests that need them are skipped where they are absent. */
public final class Vectors {
    private Vectors() {}

    public static Path soap() {
        String stated = System.getenv("PASSERELLE_VECTORS");
        Path root = stated == null ? Path.of("..", "..", "shared", "vectors") : Path.of(stated);
        Path soap = root.resolve("soap");
        Assumptions.assumeTrue(Files.isDirectory(soap), "no test messages at " + soap);
        return soap;
    }

    /** Relative paths of all XML messages, sorted. */
    public static List<String> messages() {
        Path soap = soap();
        try (Stream<Path> files = Files.walk(soap)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .map(file -> soap.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String message) {
        try {
            return Files.readAllBytes(soap().resolve(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Content-Type recorded beside a captured message, or that of a plain one. */
    public static String contentType(String message) {
        return header(message, "content-type").orElse("application/soap+xml; charset=UTF-8");
    }

    public static int status(String message) {
        Path headers = headers(message);
        if (!Files.exists(headers)) {
            return 200;
        }
        return Integer.parseInt(
                lines(headers).getFirst().substring("HTTP ".length()).strip());
    }

    private static Optional<String> header(String message, String name) {
        Path headers = headers(message);
        if (!Files.exists(headers)) {
            return Optional.empty();
        }
        return lines(headers).stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .map(value ->
                        value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value)
                .findFirst();
    }

    private static Path headers(String message) {
        return soap().resolve(message.replaceAll("\\.xml$", ".headers"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Payloads, headers and assertions that stand alone, put into an envelope. */
    public static byte[] enveloped(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*\\?>", "");
        String query = "<q:AdhocQueryRequest xmlns:q='urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0'><AdhocQuery>"
                + "<Slot name='$XDSDocumentEntryPatientId'><ValueList><Value>'1^^^&amp;1.2.3&amp;ISO'</Value>"
                + "</ValueList></Slot></AdhocQuery></q:AdhocQueryRequest>";
        if (text.contains("<!-- payload -->")) {
            return text.replace("<!-- payload -->", query).getBytes(StandardCharsets.UTF_8);
        }
        String root = text.replaceAll("(?s)<!--.*?-->", "").strip();
        if (root.matches("(?s)<[\\w]+:Envelope.*")) {
            return message;
        }
        String start = "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'>";
        String whole;
        if (root.startsWith("<soapenv:Header")) {
            whole = start + text + "<s:Body>" + query + "</s:Body></s:Envelope>";
        } else if (root.contains(":Assertion") && root.startsWith("<saml")) {
            whole = start + "<s:Header><w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/"
                    + "oasis-200401-wss-wssecurity-secext-1.0.xsd'>" + text + "</w:Security></s:Header><s:Body>" + query
                    + "</s:Body></s:Envelope>";
        } else {
            whole = start + "<s:Header/><s:Body>" + text + "</s:Body></s:Envelope>";
        }
        return whole.getBytes(StandardCharsets.UTF_8);
    }
}
