package hexmail.adapter.google.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Null checks for Google's model classes, any value of which may be absent.
final class ModelValues {
  private ModelValues() {}

  /// Gmail omits empty lists.
  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// @throws IllegalArgumentException when it is absent
  static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("A value that every answer has is absent");
    }
    return value;
  }
}
