package hexmail.domain.message;

import java.util.Objects;

/// A sender or receiver as the message names them: untrusted text.
///
/// @param name the display name, or empty
/// @param address the address as it was written, or empty
public record Correspondent(String name, String address) {
  public static final Correspondent UNKNOWN = new Correspondent("", "");

  public Correspondent {
    Objects.requireNonNull(name);
    Objects.requireNonNull(address);
  }

  /// What to show: the name, or the address where there is none.
  public String label() {
    return name.isBlank() ? address : name;
  }
}
