package archfixtures.vendor;

/// A deprecated type.
@Deprecated
public final class Old {
  public static void touch() {}
}
