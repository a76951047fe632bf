package hexmail.domain.mailbox;

/// How soon an answer is wanted. What a mailbox can give in a minute goes to the more urgent first.
public enum Urgency {
  /// Somebody looks at a page: rather a part of the answer now than all of it later.
  INTERACTIVE,
  /// Nobody waits for this call: it gives way to the others.
  BACKGROUND
}
