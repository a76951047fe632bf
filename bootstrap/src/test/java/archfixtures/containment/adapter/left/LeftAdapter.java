package archfixtures.containment.adapter.left;

/// In a part.
public final class LeftAdapter {
  private LeftAdapter() {}
}
