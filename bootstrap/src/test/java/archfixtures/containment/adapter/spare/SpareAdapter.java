package archfixtures.containment.adapter.spare;

/// In a part.
public final class SpareAdapter {
  private SpareAdapter() {}
}
