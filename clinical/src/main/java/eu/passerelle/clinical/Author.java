package eu.passerelle.clinical;

import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import java.util.List;
import java.util.Optional;

/**
 * Who wrote, signed or performed something: a person, a device, or only an organisation.
 *
 * @param role what the person is (value set of health professional roles)
 * @param speciality free
 * @param device name of the software; empty for persons
 */
public record Author(
        List<InstanceId> ids,
        Optional<PersonName> name,
        Coded role,
        Coded speciality,
        Optional<PartialDate> time,
        String device,
        List<Telecom> telecoms,
        Optional<Organisation> organisation) {
    public Author {
        ids = List.copyOf(ids);
        telecoms = List.copyOf(telecoms);
    }

    public static Author person(PersonName name, Coded role, Optional<PartialDate> time, Organisation organisation) {
        return new Author(
                List.of(), Optional.of(name), role, Coded.NONE, time, "", List.of(), Optional.of(organisation));
    }
}
