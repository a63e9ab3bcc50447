package eu.passerelle.portal.identify;

import eu.passerelle.border.PartialDate;
import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.portal.consultation.Drafts;
import eu.passerelle.portal.consultation.TypedDate;
import eu.passerelle.treatment.ConsultationToken;
import eu.passerelle.treatment.FieldProblem;
import eu.passerelle.treatment.IdentityForm;
import eu.passerelle.treatment.InHand;
import eu.passerelle.treatment.mrz.MachineReadableZone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the form of P3 back: from the browser, from what was sent before, from the document in hand. */
public final class FormReading {
    private static final int LONGEST = 200;

    private final MaskForm mask;
    private final ConsultationToken token;

    public FormReading(MaskForm mask, ConsultationToken token) {
        this.mask = mask;
        this.token = token;
    }

    /** Of the names in {@link FormNames}, of {@link TypedDate}, and {@code familyInHand}, {@code givenInHand}. */
    public Drafts.Identity read(Map<String, String> parameters) {
        int alternative = alternative(parameters.getOrDefault("alternative", ""));
        Map<Integer, String> values = new HashMap<>();
        Set<Integer> asWritten = new HashSet<>();
        if (alternative >= 0) {
            FormNames names = new FormNames(mask);
            List<MaskField> fields = mask.fields(alternative);
            for (int i = 0; i < fields.size(); i++) {
                String name = names.name(alternative, i);
                String value = text(parameters, name);
                if (!value.isEmpty() && fields.get(i).kind() != MaskField.Kind.BIRTH_DATE) {
                    values.put(i, value);
                }
                if (parameters.containsKey(FormNames.asWritten(name))) {
                    asWritten.add(i);
                }
            }
        }
        return new Drafts.Identity(
                token,
                alternative,
                values,
                asWritten,
                TypedDate.of(parameters),
                text(parameters, "familyInHand"),
                text(parameters, "givenInHand"),
                parameters.containsKey("sendBirthDate"),
                false,
                List.of());
    }

    private static String text(Map<String, String> parameters, String name) {
        String text = parameters.getOrDefault(name, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private int alternative(String text) {
        if (mask.alternatives().size() == 1) {
            return 0;
        }
        return text.matches("[0-9]{1,2}")
                        && Integer.parseInt(text) < mask.alternatives().size()
                ? Integer.parseInt(text)
                : -1;
    }

    /** The form to be sent; a birth date that is none is left out. */
    public IdentityForm form(Drafts.Identity draft) {
        Optional<PartialDate> birthDate = draft.birthDate().date();
        Map<Integer, String> values = new HashMap<>(draft.values());
        List<MaskField> fields = mask.fields(draft.alternative());
        for (int i = 0; i < fields.size(); i++) {
            MaskField field = fields.get(i);
            if (field.kind() == MaskField.Kind.BIRTH_DATE && (field.mandatory() || draft.sendBirthDate())) {
                int position = i;
                birthDate.ifPresent(date -> values.put(position, date.hl7()));
            }
        }
        return new IdentityForm(
                draft.alternative(),
                values,
                draft.asWritten(),
                new InHand(birthDate, draft.birthDate().sure(), draft.family(), draft.given()));
    }

    /** What was asked before, to be corrected. */
    Drafts.Identity again(IdentityForm typed, boolean moreDetails) {
        List<MaskField> fields = mask.fields(typed.alternative());
        Map<Integer, String> values = new HashMap<>();
        boolean birthDateSent = false;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind() == MaskField.Kind.BIRTH_DATE) {
                birthDateSent |= !typed.value(i).isEmpty();
            } else {
                values.put(i, typed.value(i));
            }
        }
        InHand hand = typed.inHand();
        return new Drafts.Identity(
                token,
                typed.alternative(),
                withoutSecrets(typed.alternative(), values),
                typed.asWritten(),
                hand.birthDate()
                        .map(date -> TypedDate.of(date, hand.birthDateSure()))
                        .orElse(TypedDate.NONE),
                hand.family(),
                hand.given(),
                birthDateSent || moreDetails,
                false,
                List.of());
    }

    public Drafts.Identity empty() {
        return new Drafts.Identity(
                token,
                mask.alternatives().size() == 1 ? 0 : -1,
                Map.of(),
                Set.of(),
                TypedDate.NONE,
                "",
                "",
                false,
                false,
                List.of());
    }

    /** What the zone of a document says takes the place of what was typed; the zone itself is not kept. */
    Drafts.Identity filled(Drafts.Identity typed, MachineReadableZone zone, LocalDate today) {
        Map<Integer, String> values = new HashMap<>(typed.values());
        if (typed.alternative() >= 0) {
            List<MaskField> fields = mask.fields(typed.alternative());
            for (int i = 0; i < fields.size(); i++) {
                int position = i;
                if (fields.get(i).kind() == MaskField.Kind.GENDER) {
                    zone.sex().ifPresent(sex -> values.put(position, sex.code()));
                }
            }
        }
        return new Drafts.Identity(
                token,
                typed.alternative(),
                values,
                typed.asWritten(),
                zone.birthDate(today).map(date -> TypedDate.of(date, false)).orElse(typed.birthDate()),
                zone.family().isEmpty() ? typed.family() : zone.family(),
                zone.given().isEmpty() ? typed.given() : zone.given(),
                typed.sendBirthDate(),
                false,
                List.of());
    }

    /** Secrets of the patient are typed again each time. */
    public Drafts.Identity withoutSecrets(Drafts.Identity draft, List<FieldProblem> problems) {
        return draft.with(
                draft.alternative() < 0 ? Map.of() : withoutSecrets(draft.alternative(), draft.values()), problems);
    }

    private Map<Integer, String> withoutSecrets(int alternative, Map<Integer, String> values) {
        Map<Integer, String> kept = new HashMap<>(values);
        List<MaskField> fields = mask.fields(alternative);
        kept.keySet().removeIf(position -> fields.get(position).isSecret());
        return kept;
    }
}
