package archfixtures.oneentry.adapter.right.deep;

/// One adapter too many.
final class OtherAdapter {
  private OtherAdapter() {}
}
