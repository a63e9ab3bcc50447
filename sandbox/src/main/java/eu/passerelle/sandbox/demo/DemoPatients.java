package eu.passerelle.sandbox.demo;

import eu.passerelle.border.AdministrativeGender;
import eu.passerelle.border.Demographics;
import eu.passerelle.border.PartialDate;
import eu.passerelle.border.PersonName;
import eu.passerelle.sandbox.patients.PatientFiles;
import eu.passerelle.sandbox.patients.Scenario;
import eu.passerelle.sandbox.patients.SyntheticPatient;
import eu.passerelle.sandbox.record.Hospital;
import eu.passerelle.sandbox.record.OpenPatient;
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

    /** What the sample record system of a country has registered: one patient of each other country. */
    static Hospital hospital(
            DemoCountry country,
            List<DemoCountry> countries,
            List<DemoPatient> patients,
            String portal,
            String secret) {
        List<OpenPatient> fromAbroad = countries.stream()
                .filter(other -> !other.equals(country))
                .flatMap(other -> patients.stream()
                        .filter(patient -> patient.country().equals(other.code().value())
                                && patient.scenario().equals(Scenario.RICH.label()))
                        .limit(1)
                        .map(patient -> registered(patient, other)))
                .toList();
        return new Hospital(country.code(), "Sample hospital, " + country.name(), portal, secret, fromAbroad);
    }

    private static OpenPatient registered(DemoPatient patient, DemoCountry country) {
        return new OpenPatient(
                patient.country(),
                country.name(),
                patient.family(),
                patient.given(),
                patient.birthDate(),
                patient.sex(),
                country.languages().getFirst(),
                patient.identifiers().stream()
                        .map(id -> new OpenPatient.Identifier(id.root(), id.extension()))
                        .toList());
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
