package eu.passerelle.portal.pdf;

import eu.passerelle.border.Content;
import eu.passerelle.portal.consultation.OpenConsultations.Read;
import eu.passerelle.treatment.PdfOfCountry;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file to be taken away, with a name that tells the case and nothing of the patient.
 *
 * @param suffix of its name, with the dot
 */
public record OriginalFile(Content content, MediaType type, String suffix) {
    /** The country's own document; empty while it is not there, or is something that is never opened here. */
    public static Optional<OriginalFile> of(PdfOfCountry pdf) {
        return switch (pdf) {
            case PdfOfCountry.Available available ->
                Optional.of(new OriginalFile(available.pdf(), MediaType.APPLICATION_PDF, ".pdf"));
            case PdfOfCountry.Picture picture ->
                Optional.of(new OriginalFile(
                        picture.image(), MediaType.APPLICATION_OCTET_STREAM, ScannedPages.suffix(picture.image())));
            case PdfOfCountry.Fetching fetching -> Optional.empty();
            case PdfOfCountry.OtherFormat other -> Optional.empty();
            case PdfOfCountry.NotOffered none -> Optional.empty();
            case PdfOfCountry.Failed failed -> Optional.empty();
        };
    }

    /** Always saved, never shown by the browser, never stored by anything on the way. */
    public ResponseEntity<byte[]> saved(Read read, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "-" + read.consultation().reference() + suffix)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
