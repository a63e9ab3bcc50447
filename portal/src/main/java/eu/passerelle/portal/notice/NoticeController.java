package eu.passerelle.portal.notice;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.portal.operator.NoticeLink;
import eu.passerelle.portal.operator.Operator;
import eu.passerelle.portal.pages.Frame;
import eu.passerelle.portal.pages.Frames;
import eu.passerelle.portal.pages.PageView;
import eu.passerelle.portal.pages.Pages;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.portal.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The notice as the patient reads it: on the professional's screen, large, or on the patient's own telephone. Nothing of
 * a patient is in these addresses.
 */
@Controller
public class NoticeController {
    private static final String PLACE = "{country:[A-Z]{2}}/{language:[a-z]{2,3}(?:-[A-Z]{2})?}";

    private final Notices notices;
    private final Operator operator;
    private final Bundles bundles;
    private final Frames frames;
    private final Pages pages;

    public NoticeController(Notices notices, Operator operator, Bundles bundles, Frames frames, Pages pages) {
        this.notices = notices;
        this.operator = operator;
        this.bundles = bundles;
        this.frames = frames;
        this.pages = pages;
    }

    /** To be turned to the patient: nothing but the text, and the way back. */
    @GetMapping("/notice/" + PLACE)
    PageView turned(@PathVariable String country, @PathVariable String language, HttpServletRequest request) {
        return page(language, request, Optional.of("/?country=" + country + "&notice=" + language));
    }

    /** For the patient's own telephone, without a login. */
    @GetMapping("/information/" + PLACE)
    PageView information(@PathVariable String country, @PathVariable String language, HttpServletRequest request) {
        return page(language, request, Optional.empty());
    }

    private PageView page(String language, HttpServletRequest request, Optional<String> back) {
        Bundles.Notice notice = notices.in(new LanguageTag(language));
        LanguageTag own =
                bundles.has(notice.language().base()) ? notice.language().base() : new LanguageTag("en");
        Frame frame = frames.of(request, "notice.title");
        return pages.page(
                "notice_turned",
                new NoticePage(frame, bundles.in(own), notice, notices.today(notice.language()), back));
    }

    /**
     * A notice alone.
     *
     * @param own words in the patient's language, or in English
     */
    public record NoticePage(Frame frame, Words own, Bundles.Notice notice, String today, Optional<String> back) {}

    @GetMapping("/notice/" + PLACE + "/code.svg")
    ResponseEntity<byte[]> code(@PathVariable String country, @PathVariable String language) {
        return operator.noticeLink()
                .map(link -> picture(link, new CountryCode(country), new LanguageTag(language)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> picture(NoticeLink link, CountryCode country, LanguageTag language) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(link.to(country, language).toString()).getBytes(StandardCharsets.UTF_8));
    }
}
