package eu.passerelle.national.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.border.CountryCode;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.national.NoticeArchive;
import eu.passerelle.national.SignedNotice;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeArchive} does. */
public interface NoticeArchiveContract {
    NoticeArchive archive();

    private static SignedNotice signed(String reference, SignedNotice.Mark mark) {
        return new SignedNotice(
                reference,
                new CountryCode("PT"),
                new LanguageTag("pt"),
                "test 1",
                Instant.parse("2026-11-23T10:00:00.123456789Z"),
                "Pode este profissional ler o seu resumo? «Sim» ou «não»",
                mark);
    }

    private static String reference() {
        return UUID.randomUUID().toString();
    }

    @Test
    default void findsWhatWasDrawnToTheByte() {
        String reference = reference();
        SignedNotice notice = signed(
                reference, new SignedNotice.Mark.Drawn("<svg viewBox=\"0 0 9 9\"><path d=\"M1 1 L2 2\"/></svg>"));
        archive().keep(notice);
        assertThat(archive().of(reference)).containsExactly(notice);
        assertThat(archive().of(reference).getFirst().sha256()).isEqualTo(notice.sha256());
    }

    @Test
    default void findsWhereThePaperIs() {
        String reference = reference();
        archive().keep(signed(reference, new SignedNotice.Mark.OnPaper("Ward 3, folder “abroad”")));
        assertThat(archive().of(reference))
                .singleElement()
                .extracting(notice -> notice.mark().content())
                .isEqualTo("Ward 3, folder “abroad”");
    }

    @Test
    default void keepsTheSameOnce() {
        String reference = reference();
        SignedNotice notice = signed(reference, new SignedNotice.Mark.OnPaper("Ward 3"));
        archive().keep(notice);
        archive().keep(notice);
        assertThat(archive().of(reference)).hasSize(1);
    }

    @Test
    default void mixesNoConsultations() {
        String one = reference();
        archive().keep(signed(one, new SignedNotice.Mark.OnPaper("Ward 3")));
        assertThat(archive().of(reference())).isEmpty();
    }
}
