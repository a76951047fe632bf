package hexmail.domain.mailbox;

/// How soon an answer is wanted. More urgent calls get the quota of a mailbox first.
public enum Urgency {
  /// A person waits for a page: part of the answer now is better than all of it later.
  INTERACTIVE,
  /// No person waits for this call: it gives way to interactive calls.
  BACKGROUND,
  /// Nobody has asked for the answer yet: a mailbox that knows its quota makes the call at once,
  /// while most of it is unused and no other call waits, or answers that it is throttled.
  SPECULATIVE
}
