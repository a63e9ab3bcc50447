package eu.passerelle.discovery.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.settings.SettingsRefused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The XML forms, in masks of a country that does not exist. */
class XmlMaskTest {
    private static final String ISM = "http://ec.europa.eu/sante/ehncp/ism";

    private static SearchMask read(String xml) {
        return SearchMasks.read(
                "test",
                xml.getBytes(StandardCharsets.UTF_8),
                new CountryCode("XX"),
                Optional.of(new LanguageTag("pt")));
    }

    /** @param p prefix with its colon, or empty; {@code declared} the declaration of the namespace */
    private static String whole(String p, String declared, String picture) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <%1$ssearchFields %2$s>
                  <%1$scountry code="XX" label="label.ism.addressCountry" friendlyName="Nowhere">
                    <%1$spatientSearch friendlyName="ALL" scope="ALL">
                      <%1$sidentifier type="NORMAL">
                        <%1$sid label="label.ism.healthCardNumber" domain="2.999.1" format="[0-9]{9}" mandatory="true"
                            contextualDescription="Patient Identifier" originalContextualDescription="Número de exemplo"/>
                      </%1$sidentifier>
                      <%1$sidentifier type="CHOICE">
                        <%1$sids display="Regional">
                          <%1$sid label="label.ism.regionalPatientIdentifier" domain="2.999.2" format="[A-Z0-9]+" mandatory="true" contextualDescription="x"/>
                          <%1$sid label="label.ism.regionIdentifier" domain="2.999.3" format="\\d{6}" mandatory="true" contextualDescription="x"/>
                        </%1$sids>
                        <%1$sid label="label.ism.passportNumber" domain="2.999.4" format="[A-Z]{2}[0-9]{6}" mandatory="true" contextualDescription="x"/>
                      </%1$sidentifier>
                      <%1$stextField label="label.ism.familyName" format=".{2,}" contextualDescription="Surname"/>
                      <%1$sbirthDate label="label.ism.birthDate" format="\\d{4}-\\d{2}-\\d{2}" mandatory="true" contextualDescription="birthdate"/>
                      <%1$sgender label="label.ism.gender" format="" contextualDescription="gender"/>
                      <%1$smedia label="label.ism.media" mediaName="CARD" fileExtension="PNG" description="Card of nobody"><%1$smediaContent>%3$s</%1$smediaContent></%1$smedia>
                    </%1$spatientSearch>
                    <%1$sdocumentSearch scope="EP">
                      <%1$sprescriptionId label="label.ism.ePrescriptionId" domain="2.999.5" format="[a-zA-Z0-9]{19}" mandatory="true" contextualDescription="x"/>
                      <%1$sdispensationPINCode label="label.ism.dispensationPINCode" domain="2.999.6" format="[0-9]{6}" mandatory="true" contextualDescription="x"/>
                    </%1$sdocumentSearch>
                    <%1$snextOfKinSearch>
                      <%1$sidentifier type="NORMAL"><%1$sid label="label.ism.passportNumber" domain="2.999.4" format="" mandatory="true" contextualDescription="x"/></%1$sidentifier>
                    </%1$snextOfKinSearch>
                  </%1$scountry>
                </%1$ssearchFields>
                """.formatted(p, declared, picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ism:", "searchFields:", ""})
    void readsTheFormOf2023WithAnyPrefix(String prefix) {
        String declared =
                prefix.isEmpty() ? "xmlns=\"" + ISM + "\"" : "xmlns:" + prefix.replace(":", "") + "=\"" + ISM + "\"";
        SearchMask mask = read(whole(prefix, declared, Base64.getEncoder().encodeToString(Pictures.png(400, 250))));
        assertThat(mask.findings()).isEmpty();
        MaskForm form = mask.form(MaskScope.PS);
        assertThat(form.alternatives()).hasSize(2);
        assertThat(form.search().fields(0))
                .extracting(field -> field.domain().orElse(""))
                .startsWith("2.999.1", "2.999.2", "2.999.3");
        assertThat(form.search().fields(1))
                .extracting(MaskField::kind)
                .containsExactly(
                        MaskField.Kind.ID,
                        MaskField.Kind.ID,
                        MaskField.Kind.FAMILY_NAME,
                        MaskField.Kind.BIRTH_DATE,
                        MaskField.Kind.GENDER);
        assertThat(form.search().fields(0).getFirst().nativeLabel())
                .contains(new MaskField.NativeLabel(new LanguageTag("pt"), "Número de exemplo"));
        assertThat(form.picture()).hasValueSatisfying(picture -> {
            assertThat(picture.width()).isEqualTo(400);
            assertThat(picture.description()).isEqualTo("Card of nobody");
        });
        assertThat(form.documentKeys()).isEmpty();
        assertThat(mask.form(MaskScope.EP).documentKeys()).hasSize(2);
        assertThat(mask.nextOfKinSearch()).isPresent();
    }

    @Test
    void readsItWithoutANamespaceToo() {
        assertThat(read(whole("", "", "")).form(MaskScope.PS).alternatives()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all ÿ", "iVBORw0KGgo="})
    void doesWithoutABrokenPictureAndTellsSo(String content) {
        SearchMask mask = read(whole("ism:", "xmlns:ism=\"" + ISM + "\"", content));
        assertThat(mask.form(MaskScope.PS).picture()).isEmpty();
        assertThat(mask.findings())
                .extracting(MaskFinding::kind)
                .containsAnyOf(MaskFinding.Kind.PICTURE_BROKEN, MaskFinding.Kind.PICTURE_MISSING);
    }

    @Test
    void leavesOutWhatCannotBeAskedAndTellsSo() {
        SearchMask mask = read("""
                <searchFields><country code="XX"><patientSearch scope="LAB">
                  <identifier><id label="label.ism.passportNumber" format="[" domain="2.999.1"/><id label="label.ism.new" domain="none"/></identifier>
                  <textField label="label.ism.shoeSize"/><hologram/>
                </patientSearch><weather/></country></searchFields>
                """);
        assertThat(mask.form(MaskScope.PS).search().fields(0)).hasSize(1);
        assertThat(mask.findings())
                .extracting(MaskFinding::kind)
                .contains(
                        MaskFinding.Kind.FORMAT_IGNORED,
                        MaskFinding.Kind.FIELD_LEFT_OUT,
                        MaskFinding.Kind.SCOPE_UNKNOWN,
                        MaskFinding.Kind.PART_UNKNOWN,
                        MaskFinding.Kind.ONLY_FIELD_DEMANDED);
    }

    @Test
    void offersNoMoreAlternativesThanCanBeChosenFrom() {
        String ids = "<id label=\"label.ism.passportNumber\" domain=\"2.999.1\"/>".repeat(4);
        SearchMask mask = read("<searchFields><country code=\"XX\"><patientSearch><identifier type=\"CHOICE\">" + ids
                + "</identifier><identifier type=\"CHOICE\">" + ids
                + "</identifier></patientSearch></country></searchFields>");
        assertThat(mask.form(MaskScope.PS).alternatives()).hasSize(8);
        assertThat(mask.findings()).extracting(MaskFinding::kind).contains(MaskFinding.Kind.ALTERNATIVES_LEFT_OUT);
    }

    private static String legacy(String fields, String validation) {
        return "<patientSearch xmlns=\"" + ISM + "\"><country code=\"XX\"><searchFields>" + fields + "</searchFields>"
                + validation + "</country></patientSearch>";
    }

    @Test
    void readsTheFormBefore2020() {
        SearchMask mask = read(legacy("""
                <id label="patient.search.fiscal.code" domain="2.999.1" min="16" max="16" format="LLLLLLNNLNNLNNNL" friendlyName="fiscalNumber"/>
                <id label="patient.search.serial" domain="2.999.2" min="5" max="5" format="NNNNN"/>
                <textField label="patient.data.surname" min="3" max="-1" dtoIndex="1"/>
                <sex label="patient.data.sex"/>
                """, """
                <validation><field label="patient.search.patient.fiscalcode"/><field label="patient.search.serial"/></validation>
                """));
        List<MaskField> fields = mask.form(MaskScope.PS).search().fields(0);
        assertThat(fields).extracting(MaskField::mandatory).containsExactly(true, true, false, false);
        assertThat(fields)
                .extracting(MaskField::kind)
                .containsExactly(
                        MaskField.Kind.ID, MaskField.Kind.ID, MaskField.Kind.FAMILY_NAME, MaskField.Kind.GENDER);
        assertThat(fields.getFirst().accepts("RSSMRA85T10A562S")).isTrue();
    }

    @Test
    void takesOneOfSeveralDemandsOfTheFormBefore2020() {
        SearchMask mask = read(legacy("""
                <textField label="patient.data.surname" dtoIndex="1"/><textField label="patient.data.givenname" dtoIndex="2"/>
                """, """
                <validation><field label="patient.data.surname"/></validation><validation><field label="patient.data.givenname"/></validation>
                """));
        assertThat(mask.form(MaskScope.PS).search().sufficient(0)).containsExactlyInAnyOrder(Set.of(0), Set.of(1));
    }

    @Test
    void demandsASingleFieldWithoutValidation() {
        SearchMask mask = read(legacy("<id label=\"ID Card Number\" domain=\"2.999.1\"/>", ""));
        assertThat(mask.form(MaskScope.PS).search().fields(0).getFirst().mandatory())
                .isTrue();
        assertThat(mask.form(MaskScope.PS).search().fields(0).getFirst().label())
                .isEqualTo("label.ism.nationalIdentityCardNumber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><searchFields>&b;</searchFields>",
                "<searchFields><country code=\"XX\"><patientSearch/></country></searchFields>",
                "<html><body>not found</body></html>",
                "<searchFields>",
                "{\"schema\": \"something/else\"}",
                "[1, 2]"
            })
    void refusesWhatNobodyCanBeAskedWith(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(SettingsRefused.class);
    }
}
