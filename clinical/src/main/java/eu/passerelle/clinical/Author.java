package eu.passerelle.clinical;

import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.border.PostalAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who wrote, signed or performed something: a person, a device, or only an organisation.
 *
 * @param role what the person is (value set of health professional roles)
 * @param speciality free
 * @param device name of the software; empty for persons
 * @param address of the person at work; that of the organisation is its own
 */
public record Author(
        List<InstanceId> ids,
        Optional<PersonName> name,
        Coded role,
        Coded speciality,
        Optional<PartialDate> time,
        String device,
        List<Telecom> telecoms,
        Optional<Organisation> organisation,
        Optional<PostalAddress> address) {
    public Author {
        ids = List.copyOf(ids);
        telecoms = List.copyOf(telecoms);
    }

    public Author(
            List<InstanceId> ids,
            Optional<PersonName> name,
            Coded role,
            Coded speciality,
            Optional<PartialDate> time,
            String device,
            List<Telecom> telecoms,
            Optional<Organisation> organisation) {
        this(ids, name, role, speciality, time, device, telecoms, organisation, Optional.empty());
    }

    /** What is coded about the person. */
    public Stream<Coded> coded() {
        return Stream.concat(role.withinIt(), speciality.withinIt());
    }

    public static Author person(PersonName name, Coded role, Optional<PartialDate> time, Organisation organisation) {
        return new Author(
                List.of(), Optional.of(name), role, Coded.NONE, time, "", List.of(), Optional.of(organisation));
    }
}
