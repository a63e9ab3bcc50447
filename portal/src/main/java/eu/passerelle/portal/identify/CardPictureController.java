package eu.passerelle.portal.identify;

import eu.passerelle.border.CountryCode;
import eu.passerelle.discovery.mask.CardPicture;
import eu.passerelle.discovery.mask.MaskScope;
import eu.passerelle.treatment.Consultations;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pictures of documents that search masks carry. They show no patient, and browsers may keep them. */
@Controller
public class CardPictureController {
    private static final int ENOUGH = 16;

    private final Consultations consultations;

    public CardPictureController(Consultations consultations) {
        this.consultations = consultations;
    }

    /** Changes with the picture. */
    static String address(CountryCode country, CardPicture picture) {
        return "/pictures/" + country + "/" + picture.sha256().substring(0, ENOUGH) + ".png";
    }

    @GetMapping("/pictures/{country}/{digest}.png")
    ResponseEntity<byte[]> picture(@PathVariable String country, @PathVariable String digest) {
        Optional<CardPicture> found = consultations.countries().stream()
                .filter(partner -> partner.country().value().equals(country))
                .flatMap(partner -> partner.searchMask().stream())
                .flatMap(mask -> mask.form(MaskScope.PS).picture().stream())
                .filter(picture -> picture.sha256().startsWith(digest) && digest.length() == ENOUGH)
                .findFirst();
        return found.map(picture -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
                        .contentType(MediaType.IMAGE_PNG)
                        .body(picture.png()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
