package archfixtures.containment;

/// In the root package, which is no part.
final class Root {
  private Root() {}
}
