package hexmail.domain.message;

/// The text of a message; untrusted.
public sealed interface MessageBody {
  /// Plain text, as sent.
  record Plain(String text) implements MessageBody {}

  /// HTML as sent, including anything harmful. Never show it without sanitising.
  record Html(String markup) implements MessageBody {}

  /// The message has no text.
  record Nothing() implements MessageBody {}
}
