package eu.passerelle.soap.xcpd;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.IdentificationQuery;
import eu.passerelle.border.Oid;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PatientId;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import eu.passerelle.xml.XmlCursor;
import eu.passerelle.xml.XmlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search parameters of ITI-55. Read by element name alone, since peers leave {@code semanticsText} empty; of each
 * trait only the first value counts.
 */
final class ParameterList {
    private final List<PatientId> identifiers = new ArrayList<>();
    private final List<String> incompleteRoots = new ArrayList<>();
    private Optional<PersonName> name = Optional.empty();
    private Optional<PartialDate> birthDate = Optional.empty();
    private Optional<AdministrativeGender> gender = Optional.empty();
    private Optional<PostalAddress> address = Optional.empty();

    static ParameterList read(XmlCursor cursor) {
        ParameterList list = new ParameterList();
        int here = cursor.depth();
        while (cursor.nextChild(here)) {
            String parameter = cursor.localName();
            int parameterDepth = cursor.depth();
            while (cursor.nextChild(parameterDepth)) {
                if (cursor.localName().equals("value")) {
                    list.value(parameter, cursor);
                }
            }
        }
        return list;
    }

    private void value(String parameter, XmlCursor cursor) {
        switch (parameter) {
            case "livingSubjectId" -> identifier(InstanceId.read(cursor));
            case "livingSubjectName" -> {
                PersonName read = PersonElements.readName(cursor);
                name = name.or(() -> Optional.of(read).filter(some -> !(some.family() + some.given()).isEmpty()));
            }
            case "livingSubjectBirthTime" -> {
                String text = cursor.attributeOr("value", "");
                birthDate = birthDate.or(() -> PartialDate.parse(text));
            }
            case "livingSubjectAdministrativeGender" -> {
                String code = cursor.attributeOr("code", "");
                gender = gender.or(() -> AdministrativeGender.ofCode(code));
            }
            case "patientAddress" -> {
                PostalAddress read = PersonElements.readAddress(cursor);
                address = address.or(() -> Optional.of(read));
            }
            default -> {
                // mothers' names and the like: nobody here asks by them
            }
        }
    }

    private void identifier(InstanceId id) {
        String root = Oid.bare(id.root());
        try {
            identifiers.add(new PatientId(root, id.extension()));
        } catch (IllegalArgumentException incomplete) {
            incompleteRoots.add(root);
        }
    }

    List<PatientId> identifiers() {
        return identifiers;
    }

    List<String> incompleteRoots() {
        return incompleteRoots;
    }

    Demographics demographics() {
        return new Demographics(name, birthDate, gender, address);
    }

    /** In the order of the schema. */
    static void write(XmlWriter xml, IdentificationQuery query) {
        Demographics traits = query.demographics();
        xml.start("parameterList");
        traits.gender().ifPresent(gender -> {
            xml.start("livingSubjectAdministrativeGender");
            xml.start("value").attribute("code", gender.code()).end();
            xml.element("semanticsText", "LivingSubject.administrativeGender").end();
        });
        traits.birthDate().ifPresent(date -> {
            xml.start("livingSubjectBirthTime");
            xml.start("value").attribute("value", date.hl7()).end();
            xml.element("semanticsText", "LivingSubject.birthTime").end();
        });
        query.identifiers().forEach(id -> identifier(xml, new InstanceId(id.root(), id.extension())));
        query.incompleteRoots().forEach(root -> identifier(xml, new InstanceId(root, "")));
        traits.name().ifPresent(name -> {
            xml.start("livingSubjectName").start("value");
            PersonElements.writeName(xml, name);
            xml.end().element("semanticsText", "LivingSubject.name").end();
        });
        traits.address().ifPresent(address -> {
            xml.start("patientAddress").start("value");
            PersonElements.writeAddress(xml, address, "streetName");
            xml.end().element("semanticsText", "Patient.addr").end();
        });
        xml.end();
    }

    private static void identifier(XmlWriter xml, InstanceId id) {
        xml.start("livingSubjectId");
        id.write(xml, "value");
        xml.element("semanticsText", "LivingSubject.id").end();
    }
}
