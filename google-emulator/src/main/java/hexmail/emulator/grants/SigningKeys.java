package hexmail.emulator.grants;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.Optional;

/// The key that signs id tokens. It is made once for a data folder and kept there.
public final class SigningKeys {
  private static final int BITS = 2_048;

  private final Database database;
  private final RandomText random;

  SigningKeys(Database database, RandomText random) {
    this.database = database;
    this.random = random;
  }

  /// The key, private part included.
  public RSAKey current() {
    Optional<String> kept =
        database.read(handle ->
            handle.createQuery("SELECT jwk FROM signing_key").mapTo(String.class).findFirst());
    try {
      return RSAKey.parse(kept.isPresent() ? kept.get() : generate());
    } catch (ParseException e) {
      throw new IllegalStateException("the signing key of the local Google is broken", e);
    }
  }

  private String generate() {
    try {
      RSAKey key =
          new RSAKeyGenerator(BITS)
              .secureRandom(random.source())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      database.change(handle ->
          handle.execute(
              "INSERT INTO signing_key VALUES (?, ?)", key.getKeyID(), key.toJSONString()));
      return key.toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("no RSA key can be made", e);
    }
  }
}
