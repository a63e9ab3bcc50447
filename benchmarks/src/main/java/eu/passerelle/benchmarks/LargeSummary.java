package eu.passerelle.benchmarks;

import eu.passerelle.border.PatientId;
import eu.passerelle.xml.XmlWriter;

/**
 * A made-up patient summary as a country would store it: about 160 kB, about 180 elements with codes of the catalogue,
 * most of them national codes that must be transcoded.
 */
final class LargeSummary {
    static final PatientId PATIENT = new PatientId("2.16.620.1.101.10.1.1", "999000018");
    static final String UNIQUE_ID = "2.999.620.9.1";

    private static final String ARC = "2.999.620.6.";
    private static final String SNOMED = "2.16.840.1.113883.6.96";
    private static final String LOINC = "2.16.840.1.113883.6.1";
    private static final String ATC = "2.16.840.1.113883.6.73";
    private static final String FHIR = "2.16.840.1.113883.4.642.4.";

    private final XmlWriter xml = new XmlWriter();
    private int ids;

    private LargeSummary() {}

    /** The same bytes each time. */
    static byte[] written() {
        LargeSummary summary = new LargeSummary();
        summary.document();
        return summary.xml.bytes();
    }

    private void document() {
        xml.declaration();
        xml.start("ClinicalDocument")
                .attribute("xmlns", "urn:hl7-org:v3")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("classCode", "DOCCLIN")
                .attribute("moodCode", "EVN");
        xml.start("typeId")
                .attribute("root", "2.16.840.1.113883.1.3")
                .attribute("extension", "POCD_HD000040")
                .end();
        template("1.3.6.1.4.1.12559.11.10.1.3.1.1.3");
        xml.start("id").attribute("root", UNIQUE_ID).end();
        code("code", "60591-5", LOINC, "LOINC", "Resumo Clínico do Doente");
        xml.element("title", "Resumo Clínico do Doente");
        time("effectiveTime", "20260504091500+0100");
        code("confidentialityCode", "N", "2.16.840.1.113883.5.25", "Confidentiality", "normal");
        xml.start("languageCode").attribute("code", "pt-PT").end();
        target();
        author("author");
        xml.start("component").start("structuredBody");
        section("48765-2", "Alergias", 9, this::allergy);
        section("11450-4", "Problemas", 12, this::problem);
        section("10160-0", "Medicação", 9, this::medication);
        xml.end().end().end();
    }

    private void target() {
        xml.start("recordTarget").start("patientRole");
        xml.start("id")
                .attribute("root", PATIENT.root())
                .attribute("extension", PATIENT.extension())
                .end();
        xml.start("addr")
                .element("streetAddressLine", "Rua do Exemplo 1")
                .element("city", "Aldeia Inventada")
                .end();
        xml.start("patient")
                .start("name")
                .element("family", "Exemplo")
                .element("given", "Maria Sintética")
                .end();
        code("administrativeGenderCode", "F", "2.16.840.1.113883.5.1", "AdministrativeGender", "Feminino");
        time("birthTime", "19780512");
        xml.end().end().end();
    }

    private void author(String element) {
        xml.start(element).attribute("typeCode", "AUT");
        time("time", "20260504091500+0100");
        xml.start("assignedAuthor").attribute("classCode", "ASSIGNED");
        id();
        xml.start("telecom")
                .attribute("use", "WP")
                .attribute("value", "tel:+351000000")
                .end();
        xml.start("assignedPerson").start("name").element("family", "Amostra").element("given", "João Fictício");
        xml.end().end();
        xml.start("representedOrganization");
        id();
        xml.element("name", "Centro de Saúde de Exemplo").end().end().end();
    }

    private interface EntryWriter {
        void write(int number, String anchor);
    }

    private void section(String loinc, String title, int entries, EntryWriter writer) {
        xml.start("component").start("section");
        template("1.3.6.1.4.1.19376.1.5.3.1.3.6");
        id();
        code("code", loinc, LOINC, "LOINC", title);
        xml.element("title", title);
        xml.start("text").start("table").start("tbody");
        for (int i = 0; i < entries; i++) {
            xml.start("tr").attribute("ID", loinc + "-" + i);
            for (int cell = 0; cell < 10; cell++) {
                xml.start("td")
                        .text("Texto de exemplo da coluna " + cell + " para a linha " + i
                                + ", tal como o médico o escreveu no processo clínico, com informação bastante.")
                        .end();
            }
            xml.end();
        }
        xml.end().end().end();
        for (int i = 0; i < entries; i++) {
            xml.start("entry").attribute("typeCode", "DRIV");
            writer.write(i, "#" + loinc + "-" + i);
            xml.end();
        }
        xml.end().end();
    }

    private void concern(Runnable observation) {
        xml.start("act").attribute("classCode", "ACT").attribute("moodCode", "EVN");
        template("1.3.6.1.4.1.19376.1.5.3.1.4.5.1");
        id();
        code("code", "CONC", "2.16.840.1.113883.5.6", "ActClass", "Concern");
        status("active");
        interval();
        author("author");
        xml.start("entryRelationship").attribute("typeCode", "SUBJ");
        observation.run();
        xml.end().end();
    }

    private void observation(String anchor) {
        xml.start("observation").attribute("classCode", "OBS").attribute("moodCode", "EVN");
        template("1.3.6.1.4.1.19376.1.5.3.1.4.5");
        id();
        reference(anchor);
    }

    private void allergy(int number, String anchor) {
        concern(() -> {
            observation(anchor);
            code("code", "609328004", SNOMED, "SNOMED CT", "alergia");
            status("completed");
            interval();
            xml.start("participant").attribute("typeCode", "CSM");
            xml.start("participantRole").attribute("classCode", "MANU");
            xml.start("playingEntity").attribute("classCode", "MMAT");
            national("code", 5, "A%03d".formatted(number % 10 + 1), "Alergénio");
            xml.end().end().end();
            xml.start("entryRelationship").attribute("typeCode", "MFST").attribute("inversionInd", "true");
            observation(anchor);
            code("code", "404684003", SNOMED, "SNOMED CT", "achado clínico");
            status("completed");
            interval();
            nationalValue(8, "R%03d".formatted(number % 12 + 1), "Reação");
            detail("SEV", "2.16.840.1.113883.5.4", anchor, "255604002", SNOMED, "ligeira");
            xml.end().end();
            detail("82606-5", LOINC, anchor, "high", FHIR + "130", "alta");
            detail("66455-7", LOINC, anchor, "confirmed", FHIR + "1371", "confirmada");
            detail("33999-4", LOINC, anchor, "active", FHIR + "1373", "ativa");
            xml.end();
        });
    }

    private void problem(int number, String anchor) {
        concern(() -> {
            observation(anchor);
            code("code", "282291009", SNOMED, "SNOMED CT", "diagnóstico");
            status("completed");
            interval();
            nationalValue(1, "P%03d".formatted(number % 20 + 1), "Problema");
            detail("SEV", "2.16.840.1.113883.5.4", anchor, "255604002", SNOMED, "ligeira");
            detail("66455-7", LOINC, anchor, "provisional", FHIR + "1075", "provisório");
            detail("33999-4", LOINC, anchor, "55561003", SNOMED, "ativo");
            detail("11323-3", LOINC, anchor, "161901003", SNOMED, "doente crónico");
            xml.end();
        });
    }

    private void medication(int number, String anchor) {
        xml.start("substanceAdministration").attribute("classCode", "SBADM").attribute("moodCode", "INT");
        template("1.3.6.1.4.1.12559.11.10.1.3.1.3.4");
        id();
        reference(anchor);
        status("active");
        interval();
        national("routeCode", 4, "V%03d".formatted(number % 5 + 1), "Via");
        xml.start("doseQuantity")
                .attribute("value", "1")
                .attribute("unit", "{Tablet}")
                .end();
        xml.start("consumable").start("manufacturedProduct").start("manufacturedMaterial");
        id();
        xml.element("name", "Medicamento Exemplar " + number);
        national("formCode", 3, "F%03d".formatted(number % 10 + 1), "Forma");
        xml.start("asSpecializedKind").attribute("classCode", "GRIC").start("generalizedMaterialKind");
        code("code", "C09AA05", ATC, "ATC", "ramipril");
        xml.end().end();
        xml.start("ingredient").attribute("classCode", "ACTI").start("ingredientSubstance");
        code("code", "C09AA05", ATC, "ATC", "ramipril");
        xml.end().end();
        xml.end().end().end();
        author("author");
        xml.start("entryRelationship").attribute("typeCode", "RSON");
        observation(anchor);
        code("code", "282291009", SNOMED, "SNOMED CT", "diagnóstico");
        status("completed");
        interval();
        nationalValue(1, "P%03d".formatted(number % 20 + 1), "Problema");
        xml.end().end();
        xml.end();
    }

    private void detail(String code, String system, String anchor, String value, String valueSystem, String words) {
        xml.start("entryRelationship").attribute("typeCode", "SUBJ").attribute("inversionInd", "true");
        observation(anchor);
        code("code", code, system, "", "");
        status("completed");
        xml.start("value").attribute("xsi:type", "CD");
        coded(value, valueSystem, "", words);
        xml.end().end().end();
    }

    private void national(String element, int system, String code, String words) {
        code(element, code, ARC + system, "Lista nacional (sandbox)", words);
    }

    private void nationalValue(int system, String code, String words) {
        xml.start("value").attribute("xsi:type", "CD");
        coded(code, ARC + system, "Lista nacional (sandbox)", words);
        xml.end();
    }

    private void code(String element, String code, String system, String systemName, String words) {
        xml.start(element);
        coded(code, system, systemName, words);
        xml.end();
    }

    private void coded(String code, String system, String systemName, String words) {
        xml.attribute("code", code).attribute("codeSystem", system);
        if (!systemName.isEmpty()) {
            xml.attribute("codeSystemName", systemName);
        }
        if (!words.isEmpty()) {
            xml.attribute("displayName", words);
        }
    }

    private void template(String root) {
        xml.start("templateId").attribute("root", root).end();
        xml.start("templateId")
                .attribute("root", root + ".1")
                .attribute("extension", "2020-09-01")
                .end();
    }

    private void id() {
        xml.start("id")
                .attribute("root", "2.999.620.9.2")
                .attribute("extension", "e-" + ids++)
                .end();
    }

    private void reference(String anchor) {
        xml.start("text").start("reference").attribute("value", anchor).end().end();
    }

    private void status(String code) {
        xml.start("statusCode").attribute("code", code).end();
    }

    private void interval() {
        xml.start("effectiveTime").attribute("xsi:type", "IVL_TS");
        time("low", "20150110");
        xml.start("high").attribute("nullFlavor", "UNK").end().end();
    }

    private void time(String element, String value) {
        xml.start(element).attribute("value", value).end();
    }
}
