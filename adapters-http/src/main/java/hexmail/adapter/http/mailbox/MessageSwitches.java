package hexmail.adapter.http.mailbox;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// What the address of a message asks for, apart from the list that it was opened from.
///
/// @param text whether its text is shown without design
/// @param pictures whether its remote pictures are shown
record MessageSwitches(boolean text, boolean pictures) {
  static final String TEXT = "text";
  static final String PICTURES = "pictures";

  static MessageSwitches of(Context context) {
    return new MessageSwitches(
        context.queryParam(TEXT) != null, context.queryParam(PICTURES) != null);
  }

  /// The name of the first parameter that has another value than it can have.
  static Optional<String> malformed(Context context) {
    return List.of(TEXT, PICTURES).stream()
        .filter(name ->
            !context.queryParams(name).isEmpty() && !context.queryParams(name).equals(List.of("1")))
        .findFirst();
  }
}
