package hexmail.domain.message;

import java.util.Objects;
import java.util.regex.Pattern;

/// A sender or recipient as the message names them: untrusted text.
///
/// @param name the display name, or empty
/// @param address the address as written, or empty
public record Correspondent(String name, String address) {
  private static final Pattern ADDRESS = Pattern.compile("\\S@\\S");

  public static final Correspondent UNKNOWN = new Correspondent("", "");

  public Correspondent {
    Objects.requireNonNull(name);
    Objects.requireNonNull(address);
  }

  /// The name, or the address if there is no name, or if the name looks like another address.
  public String label() {
    boolean looksLikeAddress =
        !address.isEmpty() && name.indexOf('@') >= 0 && ADDRESS.matcher(name).find();
    return name.isBlank() || looksLikeAddress ? address : name;
  }
}
