package archfixtures.clean.kit;

/// What the wiring does not use.
final class Kit {
  private Kit() {}
}
