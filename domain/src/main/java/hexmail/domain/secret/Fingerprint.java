package hexmail.domain.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The SHA-256 of a random secret: enough to find it again, useless to an attacker who reads the
/// database.
///
/// @param hex 64 lower-case hexadecimal digits
public record Fingerprint(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Fingerprint {
    Objects.requireNonNull(hex);
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("A fingerprint has 64 lower-case hexadecimal digits");
    }
  }

  /// Parses untrusted text; empty if it is not a fingerprint.
  public static Optional<Fingerprint> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Fingerprint(text)) : Optional.empty();
  }

  static Fingerprint of(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new Fingerprint(HexFormat.of().formatHex(digest.digest(secret.getBytes(UTF_8))));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-256", absent);
    }
  }
}
