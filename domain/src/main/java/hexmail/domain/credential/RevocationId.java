package hexmail.domain.credential;

import java.util.Base64;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// The key of a queued revocation.
///
/// @param value 256 random bits, as 43 characters of base64url
public record RevocationId(String value) {
  public RevocationId {
    Objects.requireNonNull(value);
    if (value.isEmpty() || value.length() > 100) {
      throw new IllegalArgumentException("A revocation id has 1 to 100 characters");
    }
  }

  /// A new id.
  ///
  /// @param random a cryptographically strong generator
  public static RevocationId random(RandomGenerator random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new RevocationId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
