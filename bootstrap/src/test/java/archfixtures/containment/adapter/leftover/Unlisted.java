package archfixtures.containment.adapter.leftover;

/// In an adapter whose name only begins like that of a listed one.
final class Unlisted {
  private Unlisted() {}
}
