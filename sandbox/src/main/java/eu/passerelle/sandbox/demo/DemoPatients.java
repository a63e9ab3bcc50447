package eu.passerelle.sandbox.demo;

import java.util.List;

/** The invented patients of all countries, as testers are told about them. */
final class DemoPatients {
    private DemoPatients() {}

    static List<DemoPatient> all() {
        return List.of();
    }
}
