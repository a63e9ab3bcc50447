package eu.passerelle.portal.identify;

import eu.passerelle.discovery.mask.MaskField;
import eu.passerelle.discovery.mask.MaskForm;
import eu.passerelle.portal.consultation.Drafts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What the fields of a search mask are called in the form: by where they stand in the mask. */
public final class FormNames {
    private final MaskForm mask;

    public FormNames(MaskForm mask) {
        this.mask = mask;
    }

    /** {@code f<alternative>.<position>}, {@code c<position>} of the common fields, {@code k<position>} of the keys. */
    public String name(int alternative, int position) {
        int own = mask.alternatives().get(alternative).fields().size();
        int common = mask.search().commonFields().size();
        if (position < own) {
            return "f" + alternative + "." + position;
        }
        return position < own + common ? common(position - own) : key(position - own - common);
    }

    static String common(int position) {
        return "c" + position;
    }

    static String key(int position) {
        return "k" + position;
    }

    /** Of the first field of a kind of doubt, in the alternative that was filled in; empty where there is none. */
    Optional<String> first(Drafts.Identity draft, BiPredicate<MaskField, String> doubt) {
        List<MaskField> fields = draft.alternative() < 0 ? List.of() : mask.fields(draft.alternative());
        for (int i = 0; i < fields.size(); i++) {
            MaskField field = fields.get(i);
            if (field.kind() != MaskField.Kind.BIRTH_DATE
                    && doubt.test(field, draft.values().getOrDefault(i, ""))) {
                return Optional.of(name(draft.alternative(), i));
            }
        }
        return Optional.empty();
    }

    /** That the value is sent as the document writes it. */
    static String asWritten(String name) {
        return name + ".asis";
    }
}
