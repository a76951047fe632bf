package hexmail.adapter.google.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Google's model classes promise nothing about absence; here it is said, once for each value.
final class ModelValues {
  private ModelValues() {}

  /// Gmail leaves an empty list out.
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
