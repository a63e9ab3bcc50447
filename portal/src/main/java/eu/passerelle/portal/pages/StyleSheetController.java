package eu.passerelle.portal.pages;

import eu.passerelle.ui.StyleSheet;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The style sheet, beside the assets that are files. */
@Controller
public class StyleSheetController {
    private final byte[] css;

    public StyleSheetController(StyleSheet sheet) {
        this.css = sheet.bytes();
    }

    @GetMapping("/assets/passerelle.css")
    ResponseEntity<byte[]> css() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=utf-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(css);
    }
}
