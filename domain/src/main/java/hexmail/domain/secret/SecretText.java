package hexmail.domain.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The value of a secret: text that is compared in constant time and never printed. Secrets use it
/// by composition, so that the compiler keeps different kinds apart.
final class SecretText {
  private final String text;

  SecretText(String kind, String text, int longest) {
    Objects.requireNonNull(text);
    if (text.isEmpty() || text.length() > longest) {
      throw new IllegalArgumentException(
          "A secret of kind " + kind + " has 1 to " + longest + " characters");
    }
    if (!text.chars().allMatch(character -> character > 0x20 && character < 0x7f)) {
      throw new IllegalArgumentException(
          "A secret of kind " + kind + " has visible ASCII characters only");
    }
    this.text = text;
  }

  String reveal() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SecretText that
        && MessageDigest.isEqual(text.getBytes(UTF_8), that.text.getBytes(UTF_8));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
