package eu.passerelle.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.Content;
import eu.passerelle.border.Document;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class OriginalReadingTest {
    private static final IdentifiedPerson MARIA = new IdentifiedPerson(
            Summaries.MARIA,
            Summaries.DEMOGRAPHICS,
            new Comparison(Comparison.Result.AGREES, Comparison.Result.AGREES));
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2};

    private static PdfOfCountry read(byte[] bytes) {
        return OriginalReading.of(new Document(Summaries.address("1.2"), "text/xml", Content.of(bytes)), MARIA);
    }

    private static PdfOfCountry embedded(String number, String mediaType, byte[] file) {
        String cda = Summaries.cda(number, "19570412", "Exemplo");
        String body = "<component><nonXMLBody><text mediaType=\"" + mediaType + "\" representation=\"B64\">"
                + Base64.getEncoder().encodeToString(file) + "</text></nonXMLBody></component></ClinicalDocument>";
        return read((cda.substring(0, cda.indexOf("<component>")) + body).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesAPictureForAPictureWhateverItIsCalled() {
        assertThat(embedded("999000001", "application/pdf", JPEG)).isInstanceOf(PdfOfCountry.Picture.class);
        assertThat(read(JPEG)).isInstanceOf(PdfOfCountry.Picture.class);
    }

    @Test
    void takesAPdfForAPdf() {
        assertThat(embedded("999000001", "text/plain", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PdfOfCountry.Available.class);
    }

    @Test
    void namesWhatItDoesNotOpen() {
        assertThat(embedded("999000001", "application/msword", new byte[] {1, 2, 3, 4, 5}))
                .isEqualTo(new PdfOfCountry.OtherFormat("application/msword"));
    }

    @Test
    void withholdsThePictureOfAnotherPerson() {
        assertThat(embedded("999000002", "image/jpeg", JPEG))
                .isEqualTo(new PdfOfCountry.Failed(Problem.of(Problem.Kind.WRONG_PERSON)));
    }
}
