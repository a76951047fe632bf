package hexmail.domain.session;

import java.util.Objects;

/// The device of a session, in words that its owner recognises, such as `Firefox, Linux`.
///
/// @param name 1 to 80 characters, without control characters
public record Device(String name) {
  /// A browser that does not identify itself.
  public static final Device UNKNOWN = new Device("Unknown browser");

  public Device {
    Objects.requireNonNull(name);
    if (name.isBlank() || name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A device has a name of 1 to 80 printable characters");
    }
  }
}
