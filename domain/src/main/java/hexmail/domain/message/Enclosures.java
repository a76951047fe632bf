package hexmail.domain.message;

import java.util.List;
import java.util.Objects;

/// What a message carries apart from its text and its attached files.
///
/// @param pictures the pictures that its HTML shows
/// @param messages the messages in it, in order
/// @param calendar an invitation or another calendar object (RFC 5545), decoded but untrusted;
///   empty if there is none, or if it is larger than [#MAX_CALENDAR_BYTES]
public record Enclosures(
    List<InlinePicture> pictures, List<EnclosedMessage> messages, String calendar) {
  /// The largest calendar object that is read.
  public static final int MAX_CALENDAR_BYTES = 100_000;

  public static final Enclosures NONE = new Enclosures(List.of(), List.of(), "");

  public Enclosures {
    pictures = List.copyOf(pictures);
    messages = List.copyOf(messages);
    Objects.requireNonNull(calendar);
  }
}
