package eu.passerelle.ui;

import eu.passerelle.ui.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** Everything a browser loads besides the pages, made once: nothing else is served under the address of assets. */
public final class Assets {
    private final Map<String, Asset> assets = new TreeMap<>();
    private final String version;

    /**
     * A file as it goes out.
     *
     * @param type media type with its character set
     * @param compressed by gzip
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Asset(String name, String type, byte[] bytes, byte[] compressed) {}

    public Assets(Theme theme) {
        add("tokens.css", "text/css;charset=utf-8", theme.tokens().css().getBytes(StandardCharsets.UTF_8));
        add("passerelle.css", "text/css;charset=utf-8", new StyleSheet().bytes());
        add("passerelle.js", "text/javascript;charset=utf-8", script("passerelle.js"));
        add("reading.js", "text/javascript;charset=utf-8", script("reading.js"));
        add("bridge.svg", "image/svg+xml", file("bridge.svg"));
        add("icon.svg", "image/svg+xml", file("icon.svg"));
        add("logo", theme.logo().type(), theme.logo().bytes());
        CRC32 sum = new CRC32();
        assets.values().forEach(asset -> sum.update(asset.bytes()));
        version = Long.toHexString(sum.getValue());
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    public Collection<Asset> all() {
        return List.copyOf(assets.values());
    }

    /** Changes when an asset does; part of their addresses, so that browsers may keep them. */
    public String version() {
        return version;
    }

    private void add(String name, String type, byte[] bytes) {
        assets.put(name, new Asset(name, type, bytes, gzip(bytes)));
    }

    /** Without indentation and the comments that have lines of their own. */
    private static byte[] script(String name) {
        return new String(file(name), StandardCharsets.UTF_8)
                .replaceAll("(?m)^\\s+", "")
                .replaceAll("(?m)^/\\*.*\\*/\\n", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] file(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("asset missing: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
