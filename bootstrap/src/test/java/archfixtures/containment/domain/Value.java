package archfixtures.containment.domain;

/// In a part.
final class Value {
  private Value() {}
}
