package archfixtures.oneentry.adapter.left;

/// An entry type that nobody can reach.
final class LeftAdapter {
  private LeftAdapter() {}
}
