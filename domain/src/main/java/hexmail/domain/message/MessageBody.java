package hexmail.domain.message;

/// What there is to read in a message; untrusted.
public sealed interface MessageBody {
  /// Plain text, as sent.
  record Plain(String text) implements MessageBody {}

  /// HTML as sent, with everything harmful still in it. Never show it without sanitising.
  record Html(String markup) implements MessageBody {}

  /// Neither.
  record Nothing() implements MessageBody {}
}
