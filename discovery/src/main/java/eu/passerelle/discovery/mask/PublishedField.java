package eu.passerelle.discovery.mask;

import java.util.Optional;

/**
 * A field as some country wrote it down, before it is known whether it can be asked.
 *
 * @param kind empty where the label decides
 * @param label as published; empty where there is none
 * @param hint help in English; empty for none
 * @param original the name in the language of the country; empty for none
 */
record PublishedField(
        Optional<MaskField.Kind> kind,
        String label,
        Optional<String> domain,
        MaskFormat format,
        boolean mandatory,
        String example,
        String hint,
        String original) {
    PublishedField withMandatory(boolean demanded) {
        return new PublishedField(kind, label, domain, format, demanded, example, hint, original);
    }
}
