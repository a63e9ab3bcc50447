package eu.passerelle.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.pki.IssuedKey;
import eu.passerelle.pki.KeyKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyIdentityTest {
    private static final IssuedKey KEY = Parties.AUTHORITY.seal("LU", KeyKind.EC_P256);

    @Test
    void isReadFromAKeyStore(@TempDir Path folder) {
        Path file = folder.resolve("keys.p12");
        KEY.writeKeyStore(file, "seal", "secret".toCharArray());
        KeyIdentity named = KeyIdentity.ofKeyStore(file, "seal", "secret".toCharArray());
        KeyIdentity only = KeyIdentity.ofKeyStore(file, "secret".toCharArray());
        assertThat(named.chain()).isEqualTo(KEY.chain()).isEqualTo(only.chain());
        assertThat(named.privateKey()).isEqualTo(KEY.privateKey()).isEqualTo(only.privateKey());
    }

    @Test
    void saysWhatIsWrongWithAKeyStoreButNoSecret(@TempDir Path folder) {
        Path file = folder.resolve("keys.p12");
        KEY.writeKeyStore(file, "seal", "secret".toCharArray());
        assertThatThrownBy(() -> KeyIdentity.ofKeyStore(file, "seal", "guess".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("guess");
        assertThatThrownBy(() -> KeyIdentity.ofKeyStore(file, "other", "secret".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other")
                .hasMessageNotContaining("secret");
    }

    @Test
    void needsACertificate() {
        assertThatThrownBy(() -> new KeyIdentity(KEY.privateKey(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
