package eu.passerelle.cda.transcode;

import eu.passerelle.border.Code;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.cda.Utf8;
import eu.passerelle.terminology.Release;
import eu.passerelle.terminology.Rendering;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlLimits;
import eu.passerelle.xml.XmlRefused;
import java.util.Optional;

/**
 * Country B, for saving only: the pivot with designations in a language (implementation guide §2.2). Codes stay; the
 * previous designation becomes a {@code translation}. Display never uses these bytes.
 */
public final class Translator {
    private final XmlLimits limits;

    public Translator() {
        this(XmlLimits.DOCUMENT);
    }

    public Translator(XmlLimits limits) {
        this.limits = limits;
    }

    /** Empty when the bytes are no XML that is read. Terms without a designation stay as they are. */
    public Optional<byte[]> translate(byte[] pivot, Release release, LanguageTag language) {
        Optional<byte[]> utf8 = Utf8.of(pivot);
        if (utf8.isEmpty()) {
            return Optional.empty();
        }
        try (XmlCursor cursor = XmlCursor.over(utf8.get(), limits)) {
            return Optional.of(CodeSplice.apply(utf8.get(), cursor, new Renderings(release, language)));
        } catch (XmlRefused refused) {
            return Optional.empty();
        }
    }

    private record Renderings(Release release, LanguageTag language) implements CodeSplice.Decider {
        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public Change decide(Place place, XmlCursor element) {
            String code = element.attributeOr("code", "").strip();
            String system = element.attributeOr("codeSystem", "").strip();
            if (code.isEmpty()
                    || system.isEmpty()
                    || !element.attributeOr("nullFlavor", "").isEmpty()
                    || CodedPlaces.of(place, code, system) == null) {
                return Change.KEEP;
            }
            Rendering rendering = release.render(Code.of(code, system), language);
            return !rendering.isTranslated()
                            || rendering.text().isEmpty()
                            || rendering.text().equals(element.attributeOr("displayName", ""))
                    ? Change.KEEP
                    : new Change.Redesignate(rendering.text());
        }
    }
}
