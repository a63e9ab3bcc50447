package eu.passerelle.portal.assets;

import eu.passerelle.ui.Assets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The assets, compressed for browsers that say they can read that. Pages are never compressed: they hold secrets beside
 * what a user typed.
 */
@Controller
public class AssetController {
    private final Assets assets;

    public AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name:[A-Za-z.]+}")
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String v,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        boolean gzip = encodings.matches("(?i)(.*,)?\\s*gzip\\s*(,.*)?");
        boolean dated = v.equals(assets.version());
        return assets.find(name)
                .map(asset -> {
                    ResponseEntity.BodyBuilder found = ResponseEntity.ok()
                            .contentType(MediaType.parseMediaType(asset.type()))
                            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                            .cacheControl(CacheControl.maxAge(dated ? Duration.ofDays(30) : Duration.ofHours(1))
                                    .cachePublic());
                    return gzip
                            ? found.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.compressed())
                            : found.body(asset.bytes());
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
