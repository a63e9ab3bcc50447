package eu.passerelle.portal.confirm;

import eu.passerelle.discovery.rule.NoticeWay;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.treatment.Consultation;
import eu.passerelle.treatment.NoticeGiven;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * P4 where a record system began the consultation and did not say how the patient was informed: the notice in the
 * patient's language, and the ways that the rules allow.
 *
 * @param chosen way, or empty
 */
public record NoticeQuestion(Bundles.Notice text, List<String> ways, String chosen) {
    public NoticeQuestion {
        ways = List.copyOf(ways);
    }

    static Optional<NoticeQuestion> of(Consultation consultation, Notices notices, Optional<Drafts.Confirming> draft) {
        return isAsked(consultation)
                ? Optional.of(new NoticeQuestion(
                        notices.in(consultation.notice().language()),
                        ways(consultation, notices).map(Enum::name).toList(),
                        draft.map(Drafts.Confirming::noticeWay).orElse("")))
                : Optional.empty();
    }

    /** Empty where it is not asked, or was not answered. */
    static Optional<NoticeGiven> answer(Consultation consultation, Notices notices, String way) {
        if (!isAsked(consultation)) {
            return Optional.empty();
        }
        Bundles.Notice text = notices.in(consultation.notice().language());
        return ways(consultation, notices)
                .filter(known -> known.name().equals(way))
                .findFirst()
                .map(known -> new NoticeGiven(
                        known, consultation.notice().language(), text.asAsked() ? text.version() : NoticeGiven.ORAL));
    }

    private static boolean isAsked(Consultation consultation) {
        return consultation.notice().way() == NoticeGiven.Way.NOT_STATED;
    }

    /** What has no text in the patient's language can only be told. */
    private static Stream<NoticeGiven.Way> ways(Consultation consultation, Notices notices) {
        boolean text = notices.in(consultation.notice().language()).asAsked();
        var allowed = consultation.ruling().noticeWays();
        return Stream.of(NoticeGiven.Way.ON_SCREEN, NoticeGiven.Way.PRINTED, NoticeGiven.Way.TOLD)
                .filter(way -> switch (way) {
                    case ON_SCREEN -> text && allowed.contains(NoticeWay.SCREEN);
                    case PRINTED -> text && allowed.contains(NoticeWay.PRINT);
                    case TOLD -> !text || allowed.contains(NoticeWay.TOLD);
                    case QR_CODE, NOT_POSSIBLE, NOT_STATED -> false;
                });
    }
}
