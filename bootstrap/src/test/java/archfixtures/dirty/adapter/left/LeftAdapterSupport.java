package archfixtures.dirty.adapter.left;

/// Its name starts with the name of the entry type, to which it does not belong.
public final class LeftAdapterSupport {
  public static void touch() {}

  /// The rule on shown exceptions covers the entry type only.
  static void read() throws java.io.IOException {}
}
