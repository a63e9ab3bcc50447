package eu.passerelle.sandbox.demo;

import eu.passerelle.sandbox.identity.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code demo.json}: what a tester needs to use a running demonstration. */
final class Passport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final DemoHome home;
    private final DemoKeys keys;
    private final NodeFiles files;
    private final String userPassword;
    private final List<DemoPatient> patients;

    Passport(DemoHome home, DemoKeys keys, NodeFiles files, String userPassword, List<DemoPatient> patients) {
        this.home = home;
        this.keys = keys;
        this.files = files;
        this.userPassword = userPassword;
        this.patients = List.copyOf(patients);
    }

    /** Replaces the file at once. */
    void write(List<DemoCountry> countries, ToLongFunction<DemoCountry> pid) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "countries",
                countries.stream().map(c -> country(c, pid.applyAsLong(c))).toList());
        document.put("trustAnchors", List.of(keys.anchor().toString()));
        document.put("issuer", files.issuer());
        document.put("visitor", visitor());
        document.put(
                "users",
                countries.stream()
                        .flatMap(c -> TestUsers.of(c.code()).stream())
                        .map(user -> ordered(
                                "country", user.country().value(),
                                "login", user.login(),
                                "password", userPassword,
                                "role", user.role().word()))
                        .toList());
        document.put("patients", patients);
        Path fresh = home.folder().resolve("demo.json.new");
        Files.write(fresh, JSON.writeValueAsBytes(document));
        Files.move(fresh, home.passport(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, Object> country(DemoCountry country, long pid) {
        String code = country.code().value();
        PartnerEntry.Endpoints services = PartnerEntry.Endpoints.below(files.contactPoint(country));
        return ordered(
                "code", code,
                "name", country.name(),
                "portal", files.portal(country),
                "contactPoint", files.contactPoint(country),
                "homeCommunityId", country.homeCommunityId(),
                "xcpd", services.xcpd(),
                "xca", services.xca(),
                "xdr", services.xdr(),
                "tlsCertificate", keys.certificate(code, DemoKeys.TLS).toString(),
                "sealCertificate", keys.certificate(code, DemoKeys.SEAL).toString(),
                "pid", pid);
    }

    private Map<String, Object> visitor() {
        String code = DemoCountry.VISITOR.value();
        return ordered(
                "code",
                code,
                "homeCommunityId",
                DemoCountry.VISITOR_HOME_COMMUNITY_ID,
                "tlsKeyStore",
                keys.keyStore(code, DemoKeys.TLS).toString(),
                "tlsAlias",
                DemoKeys.TLS,
                "sealKeyStore",
                keys.keyStore(code, DemoKeys.SEAL).toString(),
                "sealAlias",
                DemoKeys.SEAL,
                "password",
                keys.password(code));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
