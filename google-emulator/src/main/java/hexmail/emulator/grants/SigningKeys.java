package hexmail.emulator.grants;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.List;

/// The keys that sign id tokens, kept in the data folder. Safe for use by many threads.
public final class SigningKeys {
  private static final int BITS = 2_048;

  private final GrantDatabase database;
  private final RandomText random;
  private volatile List<RSAKey> keys;

  SigningKeys(GrantDatabase database, RandomText random) {
    this.database = database;
    this.random = random;
    this.keys = kept();
    if (keys.isEmpty()) {
      rotate(true);
    }
  }

  private List<RSAKey> kept() {
    return database
        .read(handle ->
            handle
                .createQuery("SELECT jwk FROM signing_key ORDER BY rowid")
                .mapTo(String.class)
                .list())
        .stream()
        .map(SigningKeys::parse)
        .toList();
  }

  private static RSAKey parse(String text) {
    try {
      return RSAKey.parse(text);
    } catch (ParseException e) {
      throw new IllegalStateException("the signing key of the local Google is broken", e);
    }
  }

  /// The current signing key, with its private part.
  public RSAKey current() {
    return keys.getLast();
  }

  /// All published keys, oldest first, with their private parts.
  public List<RSAKey> published() {
    return keys;
  }

  /// Creates a new key, which signs from now on.
  ///
  /// @param keepOld whether the old keys stay published
  public synchronized void rotate(boolean keepOld) {
    RSAKey key = fresh();
    database.change(handle -> {
      if (!keepOld) {
        handle.execute("DELETE FROM signing_key");
      }
      return handle.execute(
          "INSERT INTO signing_key VALUES (?, ?)", key.getKeyID(), key.toJSONString());
    });
    keys = kept();
  }

  /// A new key that is not published.
  public RSAKey fresh() {
    try {
      return new RSAKeyGenerator(BITS)
          .secureRandom(random.source())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("no RSA key can be made", e);
    }
  }
}
