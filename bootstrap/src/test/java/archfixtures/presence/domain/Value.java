package archfixtures.presence.domain;

/// One class, however many are nested in it: not enough for the two that the table demands.
final class Value {
  private Value() {}

  record Nested() {}
}
