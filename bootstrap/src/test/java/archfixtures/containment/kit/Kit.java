package archfixtures.containment.kit;

/// In a part.
final class Kit {
  private Kit() {}
}
