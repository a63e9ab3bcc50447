package eu.passerelle.portal.launch;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.CountryCode;
import eu.passerelle.border.DocumentKind;
import eu.passerelle.border.LanguageTag;
import eu.passerelle.border.PartialDate;
import eu.passerelle.discovery.Partner;
import eu.passerelle.portal.notice.Notices;
import eu.passerelle.portal.words.Bundles;
import eu.passerelle.treatment.Consultations;
import eu.passerelle.treatment.InHand;
import eu.passerelle.treatment.NoticeGiven;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes a patient context of the JSON of a call, or tells everything that is wrong with it. */
final class ContextReading {
    private static final Map<String, NoticeGiven.Way> WAYS = Map.of(
            "screen", NoticeGiven.Way.ON_SCREEN,
            "qr", NoticeGiven.Way.QR_CODE,
            "print", NoticeGiven.Way.PRINTED,
            "told", NoticeGiven.Way.TOLD);

    private final Consultations consultations;
    private final Notices notices;
    private final List<FieldMessage> messages = new ArrayList<>();

    ContextReading(Consultations consultations, Notices notices) {
        this.consultations = consultations;
        this.notices = notices;
    }

    /** What became of it: the context, or what is wrong. */
    sealed interface Result {
        record Read(PatientContext context) implements Result {}

        record Refused(List<FieldMessage> messages) implements Result {}
    }

    Result read(JsonNode body) {
        if (!body.isObject()) {
            return new Result.Refused(List.of(new FieldMessage("", "is not an object")));
        }
        JsonFields root = new JsonFields(body, messages);
        Optional<String> user = root.demanded("user", 255);
        Optional<Partner> partner = partner(root);
        InHand hand = new InHand(
                birthDate(root),
                false,
                root.demanded("familyName", 100).orElse(""),
                root.text("givenName", 100).orElse(""));
        Optional<AdministrativeGender> sex = sex(root);
        List<MaskFilling.Given> identifiers = identifiers(root);
        Optional<NoticeGiven> notice = notice(root, partner);
        root.refuseUnasked();
        if (!messages.isEmpty() || user.isEmpty() || partner.isEmpty() || notice.isEmpty()) {
            return new Result.Refused(messages);
        }
        MaskFilling filling = new MaskFilling(partner.get(), identifiers, hand, sex, consultations);
        messages.addAll(filling.messages());
        return messages.isEmpty()
                ? new Result.Read(new PatientContext(user.get(), partner.get().country(), filling.form(), notice.get()))
                : new Result.Refused(messages);
    }

    private Optional<Partner> partner(JsonFields root) {
        Optional<String> code = root.demanded("country", 2);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Partner> partner = code.filter(text -> text.matches("[A-Z]{2}"))
                .flatMap(text -> consultations.countries().stream()
                        .filter(known -> known.country().equals(new CountryCode(text)))
                        .findFirst())
                .filter(known -> known.serves(DocumentKind.PATIENT_SUMMARY));
        if (partner.isEmpty()) {
            root.refuse("country", "is not the code of a country that sends patient summaries");
        }
        return partner;
    }

    private static Optional<PartialDate> birthDate(JsonFields root) {
        Optional<String> text = root.demanded("birthDate", 10);
        Optional<PartialDate> date =
                text.filter(iso -> iso.matches("[0-9]{4}(-[0-9]{2}){0,2}")).flatMap(PartialDate::parse);
        if (text.isPresent() && date.isEmpty()) {
            root.refuse("birthDate", "is no date such as 1957-04-12, 1957-04 or 1957");
        }
        return date;
    }

    private static Optional<AdministrativeGender> sex(JsonFields root) {
        Optional<String> text = root.text("sex", 2);
        Optional<AdministrativeGender> sex = text.flatMap(AdministrativeGender::ofCode);
        if (text.isPresent() && sex.isEmpty()) {
            root.refuse("sex", "is none of F, M, UN");
        }
        return sex;
    }

    private static List<MaskFilling.Given> identifiers(JsonFields root) {
        List<MaskFilling.Given> given = new ArrayList<>();
        for (JsonFields identifier : root.objects("identifiers", 6)) {
            Optional<String> domain = identifier.demanded("domain", 100);
            Optional<String> value = identifier.demanded("value", 100);
            if (domain.isPresent() && value.isPresent()) {
                given.add(new MaskFilling.Given(domain.get(), value.get()));
            }
        }
        return given;
    }

    /** Not stated where nothing is said; empty, and noted, where it cannot be meant. */
    private Optional<NoticeGiven> notice(JsonFields root, Optional<Partner> partner) {
        Optional<LanguageTag> usual =
                partner.flatMap(known -> known.languages().stream().findFirst());
        Optional<JsonFields> notice = root.object("notice");
        if (notice.isEmpty()) {
            return Optional.of(NoticeGiven.notStated(usual.orElse(new LanguageTag("en"))));
        }
        Optional<String> word = notice.get().demanded("way", 10);
        Optional<String> tag = notice.get().demanded("language", 10);
        Optional<String> version = notice.get().text("version", 60);
        Optional<NoticeGiven.Way> way = word.map(WAYS::get);
        if (word.isPresent() && way.isEmpty()) {
            notice.get().refuse("way", "is none of screen, qr, print, told");
        }
        Optional<LanguageTag> language =
                tag.filter(text -> text.matches("[a-z]{2,3}(-[A-Z]{2})?")).map(LanguageTag::new);
        if (tag.isPresent() && language.isEmpty()) {
            notice.get().refuse("language", "is no language such as pt or pt-PT");
        }
        return way.flatMap(given ->
                language.map(in -> new NoticeGiven(given, in, version.orElseGet(() -> version(in)))));
    }

    /** Of our text; an oral explanation where there is none in the language. */
    private String version(LanguageTag language) {
        Bundles.Notice text = notices.in(language);
        return text.asAsked() ? text.version() : NoticeGiven.ORAL;
    }
}
