package eu.passerelle.cda.write;

import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.clinical.Coded;
import eu.passerelle.clinical.InstanceId;
import eu.passerelle.clinical.NullFlavor;
import eu.passerelle.clinical.Period;
import eu.passerelle.clinical.Quantity;
import eu.passerelle.clinical.Telecom;
import eu.passerelle.xml.XmlWriter;
import java.util.List;
import java.util.Optional;

/** Writes the data types of CDA. Attribute pairs with an empty value are left out. */
final class CdaOut {
    private final XmlWriter xml = new XmlWriter();

    CdaOut() {
        xml.declaration();
    }

    byte[] bytes() {
        return xml.bytes();
    }

    /** Starts an element with attributes as pairs. */
    CdaOut open(String name, String... attributes) {
        xml.start(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                xml.attribute(attributes[i], attributes[i + 1]);
            }
        }
        return this;
    }

    CdaOut close() {
        xml.end();
        return this;
    }

    /** An element without content. */
    CdaOut leaf(String name, String... attributes) {
        return open(name, attributes).close();
    }

    CdaOut text(String text) {
        xml.text(text);
        return this;
    }

    /** An element with text only. */
    CdaOut words(String name, String text) {
        xml.element(name, text);
        return this;
    }

    CdaOut absent(String name, NullFlavor why) {
        return leaf(name, "nullFlavor", why.name());
    }

    CdaOut templates(String... roots) {
        for (String root : roots) {
            leaf("templateId", "root", root);
        }
        return this;
    }

    CdaOut id(InstanceId id) {
        return leaf("id", "root", id.root(), "extension", id.extension());
    }

    /** All identifiers, or the null flavour where there is none. */
    CdaOut ids(List<InstanceId> ids, NullFlavor otherwise) {
        ids.forEach(this::id);
        return ids.isEmpty() ? absent("id", otherwise) : this;
    }

    /** A code that a template fixes. */
    CdaOut fixed(String name, String code, String system, String displayName) {
        return leaf(name, "code", code, "codeSystem", system, "displayName", displayName);
    }

    CdaOut status(String code) {
        return leaf("statusCode", "code", code);
    }

    /** The reference of a statement to the narrative that says the same, and words that the narrative does not have. */
    CdaOut reference(String anchor, String words) {
        return open("text").text(words).leaf("reference", "value", "#" + anchor).close();
    }

    CdaOut reference(String anchor) {
        return reference(anchor, "");
    }

    /** Nothing where there is nothing. */
    CdaOut optional(String name, Coded coded, Anchors anchors) {
        return coded.isPresent() ? coded(name, "", coded, anchors) : this;
    }

    /** Null flavour UNK where there is nothing. */
    CdaOut required(String name, Coded coded, Anchors anchors) {
        return coded(name, "", coded, anchors);
    }

    CdaOut value(String type, Coded coded, Anchors anchors) {
        return coded("value", type, coded, anchors);
    }

    /**
     * @param type xsi:type, or empty
     * @param anchors what the narrative has: only that is referred to
     */
    CdaOut coded(String name, String type, Coded coded, Anchors anchors) {
        open(name, "xsi:type", type);
        if (coded.code().isPresent()) {
            attributes(
                    coded.code().get(),
                    coded.codeSystemName(),
                    coded.codeSystemVersion(),
                    coded.displayName().isEmpty() ? coded.words() : coded.displayName());
        } else {
            Optional<NullFlavor> why = coded.nullFlavor();
            boolean words = !coded.words().isEmpty();
            xml.attribute(
                    "nullFlavor",
                    why.orElse(words ? NullFlavor.OTH : NullFlavor.UNK).name());
            attributes(coded.codeSystemName(), coded.codeSystemVersion(), coded.displayName());
        }
        original(coded, anchors);
        for (Coded.Qualifier qualifier : coded.qualifiers()) {
            open("qualifier");
            optional("name", qualifier.name(), anchors);
            optional("value", qualifier.value(), anchors);
            close();
        }
        for (Coded.Translation translation : coded.translations()) {
            open("translation");
            if (translation.code().isPresent()) {
                attributes(
                        translation.code().get(),
                        translation.codeSystemName(),
                        translation.codeSystemVersion(),
                        translation.displayName());
            } else {
                attributes(translation.codeSystemName(), translation.codeSystemVersion(), translation.displayName());
            }
        }
        coded.translations().forEach(translation -> close());
        return close();
    }

    /** Words that the narrative referred to does not have are written beside the reference. */
    private void original(Coded coded, Anchors anchors) {
        String original = coded.originalText();
        boolean referable = anchors.has(coded.narrativeId());
        if (!original.isEmpty() || referable) {
            open("originalText");
            if (!referable || !anchors.words(coded.narrativeId()).equals(original)) {
                text(original);
            }
            if (referable) {
                leaf("reference", "value", "#" + coded.narrativeId());
            }
            close();
        }
    }

    private void attributes(eu.passerelle.border.Code code, String systemName, String version, String displayName) {
        xml.attribute("code", code.value())
                .attribute("codeSystem", code.system().id());
        attributes(systemName, version, displayName);
    }

    private void attributes(String systemName, String version, String displayName) {
        if (!systemName.isEmpty()) {
            xml.attribute("codeSystemName", systemName);
        }
        if (!version.isEmpty()) {
            xml.attribute("codeSystemVersion", version);
        }
        if (!displayName.isEmpty()) {
            xml.attribute("displayName", displayName);
        }
    }

    CdaOut quantity(String name, String type, Quantity quantity) {
        if (!quantity.hasValue()) {
            return leaf(
                    name,
                    "xsi:type",
                    type,
                    "nullFlavor",
                    quantity.nullFlavor().orElse(NullFlavor.NI).name());
        }
        open(name, "xsi:type", type, "value", quantity.value(), "unit", quantity.unit());
        if (!quantity.unitText().isEmpty()) {
            open("translation", "nullFlavor", "OTH")
                    .words("originalText", quantity.unitText())
                    .close();
        }
        return close();
    }

    /** An end of a range; nothing where it is open. */
    CdaOut bound(String name, Quantity quantity) {
        boolean open = !quantity.hasValue() && quantity.nullFlavor().isEmpty();
        return open ? this : quantity(name, "", quantity);
    }

    CdaOut date(String name, Optional<PartialDate> date, NullFlavor otherwise) {
        return date.isPresent() ? leaf(name, "value", date.get().hl7()) : absent(name, otherwise);
    }

    /** As stated: a moment, or an interval. */
    CdaOut period(String name, String type, Period period, NullFlavor otherwise) {
        boolean lasts = period.from().isPresent()
                || period.to().isPresent()
                || period.width().isPresent();
        if (period.at().isPresent() && !lasts) {
            // why a moment has no end says nothing, and no rule lets it stand beside the moment
            return leaf(name, "xsi:type", type, "value", period.at().get().hl7());
        }
        boolean open = period.fromNull().isPresent() || period.toNull().isPresent();
        if (!period.isPresent() && !open) {
            return leaf(
                    name,
                    "xsi:type",
                    type,
                    "nullFlavor",
                    period.nullFlavor().orElse(otherwise).name());
        }
        if (period.at().isPresent() && period.width().isPresent()) {
            open(name, "xsi:type", type);
            leaf("center", "value", period.at().get().hl7());
            return quantity("width", "", period.width().get()).close();
        }
        if (period.from().isEmpty() && period.fromNull().isEmpty()) {
            open(name, "xsi:type", type);
            if (period.width().isPresent()) {
                quantity("width", "", period.width().get());
            } else {
                date("high", period.to(), period.toNull().orElse(NullFlavor.UNK));
            }
            return close();
        }
        return since(name, type, period, otherwise);
    }

    /** With a beginning, as some templates demand; of what goes on from then, a moment is the beginning. */
    CdaOut since(String name, String type, Period period, NullFlavor otherwise) {
        open(name, "xsi:type", type);
        NullFlavor why = period.fromNull().or(period::nullFlavor).orElse(otherwise);
        date("low", period.from().or(period::at), why);
        if (period.width().isPresent()) {
            quantity("width", "", period.width().get());
        } else if (period.to().isPresent() || period.toNull().isPresent()) {
            date("high", period.to(), period.toNull().orElse(NullFlavor.UNK));
        }
        return close();
    }

    /**
     * With a beginning, of what may be over at once: a moment lasts as long as its date covers, so that nobody reads it as
     * lasting until today. The data type rules want neither a moment beside its beginning nor an end that equals it.
     */
    CdaOut occurrence(String name, String type, Period period, NullFlavor otherwise) {
        if (period.asBeginning().equals(period)) {
            return since(name, type, period, otherwise);
        }
        PartialDate date = period.at().orElseThrow();
        return open(name, "xsi:type", type)
                .leaf("low", "value", date.hl7())
                .quantity("width", "", Period.covered(date))
                .close();
    }

    CdaOut name(PersonName name) {
        open("name");
        words("family", name.family());
        for (String given : name.given().split(" +", -1)) {
            words("given", given);
        }
        return close();
    }

    CdaOut address(Optional<PostalAddress> address) {
        if (address.isEmpty()) {
            return absent("addr", NullFlavor.NI);
        }
        open("addr");
        part("streetAddressLine", address.get().street());
        part("city", address.get().city());
        part("postalCode", address.get().postalCode());
        part("country", address.get().country());
        return close();
    }

    private void part(String name, String text) {
        if (!text.isEmpty()) {
            words(name, text);
        }
    }

    CdaOut telecoms(List<Telecom> telecoms) {
        telecoms.forEach(telecom -> leaf("telecom", "value", telecom.value(), "use", telecom.use()));
        return telecoms.isEmpty() ? absent("telecom", NullFlavor.NI) : this;
    }
}
