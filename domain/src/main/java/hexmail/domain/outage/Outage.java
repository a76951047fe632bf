package hexmail.domain.outage;

/// How a server or a store failed, as seen from here.
public enum Outage {
  /// No connection, or it broke.
  UNREACHABLE,
  /// No complete answer within the deadline.
  TOO_SLOW,
  /// The server reports a failure of its own (HTTP 5xx).
  FAILED,
  /// An answer that cannot be parsed.
  GARBLED
}
