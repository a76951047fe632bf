package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The header fields of a part.
record Headers(List<MessagePartHeader> fields) {
  static Headers of(@Nullable MessagePart part) {
    return new Headers(part == null ? List.of() : ModelValues.list(part.getHeaders()));
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /// The values of all fields of this name, in order; names are case-insensitive.
  List<String> all(String name) {
    return fields.stream()
        .filter(field -> name.equalsIgnoreCase(field.getName()))
        .map(field -> ModelValues.text(field.getValue()))
        .toList();
  }
}
