package eu.passerelle.sandbox.patients;

import eu.passerelle.database.Migrations;
import eu.passerelle.national.NationalConnector;
import eu.passerelle.national.NationalConnectorProvider;

/** Connects a sandbox country: its own tables, settled from the files of the synthetic patients at each start. */
public final class SandboxConnectorProvider implements NationalConnectorProvider {
    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean isMock() {
        return true;
    }

    @Override
    public NationalConnector open(Setting setting) {
        Migrations.apply(setting.database(), "sandbox");
        new Settlement(setting.database(), new CdaSummaryDocuments(), setting.clock())
                .settle(PatientFiles.of(setting.country()));
        return new SandboxConnector(setting.country(), new PostgresPopulation(setting.database()), setting.clock());
    }
}
