package eu.passerelle.sandbox.patients;

import eu.passerelle.border.CountryCode;
import eu.passerelle.national.NationalConnector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;

class MemoryConnectorTest {
    private static final Map<CountryCode, NationalConnector> CONNECTORS = new ConcurrentHashMap<>();

    private static NationalConnector of(CountryCode country) {
        return CONNECTORS.computeIfAbsent(
                country,
                code -> new SandboxConnector(
                        code,
                        new MemoryPopulation(
                                PatientFiles.of(code), new FakeDocuments(), SandboxConnectorContract.CLOCK),
                        SandboxConnectorContract.CLOCK));
    }

    abstract static class InMemory implements SandboxConnectorContract {
        @Override
        public NationalConnector connector(CountryCode country) {
            return of(country);
        }
    }

    @Nested
    class Portugal extends InMemory {
        @Override
        public CountryCode country() {
            return new CountryCode("PT");
        }
    }

    @Nested
    class Greece extends InMemory {
        @Override
        public CountryCode country() {
            return new CountryCode("GR");
        }
    }

    @Nested
    class Luxembourg extends InMemory {
        @Override
        public CountryCode country() {
            return new CountryCode("LU");
        }
    }
}
