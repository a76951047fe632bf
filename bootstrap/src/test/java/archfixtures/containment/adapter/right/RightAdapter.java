package archfixtures.containment.adapter.right;

/// In a part.
public final class RightAdapter {
  private RightAdapter() {}
}
