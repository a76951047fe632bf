package hexmail.domain.outage;

/// How a far side failed, as far as it can be told from here.
public enum Outage {
  /// No connection, or it broke.
  UNREACHABLE,
  /// No complete answer within the deadline.
  TOO_SLOW,
  /// An answer that says the far side has failed (HTTP 5xx).
  FAILED,
  /// An answer that makes no sense.
  GARBLED
}
