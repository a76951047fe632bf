package archfixtures.dirty.adapter.left;

/// Its name starts with the name of the entry type, to which it does not belong.
public final class LeftAdapterSupport {
  public static void touch() {}

  /// Not shown to others, so it may declare what it likes.
  static void read() throws java.io.IOException {}
}
