package eu.passerelle.sandbox.demo;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.sandbox.patients.PatientFiles;
import eu.passerelle.sandbox.patients.Scenario;
import eu.passerelle.sandbox.patients.SyntheticPatient;
import java.util.List;
import java.util.Optional;

/** The invented patients of all countries, as testers are told about them. */
public final class DemoPatients {
    private DemoPatients() {}

    /** All of them. */
    public static List<DemoPatient> all() {
        return DemoCountry.ALL.stream()
                .flatMap(country -> PatientFiles.of(country.code()).stream())
                .map(DemoPatients::told)
                .toList();
    }

    /** The one that the demonstration opens. */
    static DemoPatient rich(List<DemoPatient> patients, DemoCountry country) {
        return patients.stream()
                .filter(patient -> patient.country().equals(country.code().value())
                        && patient.scenario().equals(Scenario.RICH.label()))
                .findFirst()
                .orElseThrow();
    }

    private static DemoPatient told(SyntheticPatient patient) {
        Demographics person = patient.person();
        Optional<PersonName> name = person.name();
        return new DemoPatient(
                patient.country().value(),
                name.map(PersonName::family).orElse(""),
                name.map(PersonName::given).orElse(""),
                person.birthDate()
                        .flatMap(PartialDate::day)
                        .map(day -> day.toString())
                        .orElse(""),
                person.gender().map(AdministrativeGender::code).orElse("UN"),
                patient.asked().stream()
                        .map(id -> new DemoPatient.Identifier(id.root(), id.extension()))
                        .toList(),
                patient.scenario().label(),
                patient.note());
    }
}
