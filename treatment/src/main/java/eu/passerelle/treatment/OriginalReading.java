package eu.passerelle.treatment;

import eu.passerelle.border.Content;
import eu.passerelle.border.Document;
import eu.passerelle.cda.Reading;
import eu.passerelle.cda.SubjectCheck;
import eu.passerelle.cda.read.EmbeddedFile;
import eu.passerelle.cda.read.HeaderReader;
import eu.passerelle.clinical.DocumentHeader;

/**
 * Takes the country's own document out of the CDA around it. What it is, is judged by its bytes, never by what somebody
 * says of it; another person's is withheld (hazard H03).
 */
final class OriginalReading {
    private static final HeaderReader HEADERS = new HeaderReader();

    private OriginalReading() {}

    static PdfOfCountry of(Document document, IdentifiedPerson person) {
        byte[] bytes = document.content().bytes();
        if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
            // a raw PDF says nothing of its subject that a machine could compare; one peer sends it so
            return new PdfOfCountry.Available(Content.of(bytes));
        }
        if (isPicture(bytes)) {
            return new PdfOfCountry.Picture(Content.of(bytes));
        }
        return switch (HEADERS.read(bytes)) {
            case Reading.Refused<DocumentHeader> refused -> failed(Problem.Kind.UNREADABLE);
            case Reading.Read<DocumentHeader> header ->
                SubjectCheck.of(header.value().subject(), person.patient(), person.demographics())
                                instanceof SubjectCheck.Withhold
                        ? failed(Problem.Kind.WRONG_PERSON)
                        : embedded(bytes);
        };
    }

    private static PdfOfCountry embedded(byte[] document) {
        return switch (EmbeddedFile.of(document)) {
            case Reading.Refused<EmbeddedFile> refused -> failed(Problem.Kind.UNREADABLE);
            case Reading.Read<EmbeddedFile>(EmbeddedFile file) -> {
                if (file.isPdf()) {
                    yield new PdfOfCountry.Available(Content.of(file.bytes()));
                }
                yield isPicture(file.bytes())
                        ? new PdfOfCountry.Picture(Content.of(file.bytes()))
                        : new PdfOfCountry.OtherFormat(file.mediaType());
            }
        };
    }

    private static PdfOfCountry failed(Problem.Kind why) {
        return new PdfOfCountry.Failed(Problem.of(why));
    }

    private static boolean isPicture(byte[] bytes) {
        return startsWith(bytes, 0xff, 0xd8, 0xff)
                || startsWith(bytes, 0x89, 'P', 'N', 'G')
                || startsWith(bytes, 'G', 'I', 'F', '8')
                || startsWith(bytes, 'I', 'I', 42, 0)
                || startsWith(bytes, 'M', 'M', 0, 42);
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
