package eu.passerelle.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentKindTest {
    @Test
    void isFoundByFormatCodeInAnyCase() {
        assertThat(DocumentKind.ofFormatCode("URN:EPSOS:PS:PS:2010")).contains(DocumentKind.PATIENT_SUMMARY);
    }

    @Test
    void isFoundByClassCode() {
        assertThat(DocumentKind.ofClassCode(" 60591-5 ")).contains(DocumentKind.PATIENT_SUMMARY);
        assertThat(DocumentKind.ofClassCode("99999-9")).isEmpty();
    }
}
