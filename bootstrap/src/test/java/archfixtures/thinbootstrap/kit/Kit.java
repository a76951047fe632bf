package archfixtures.thinbootstrap.kit;

/// A companion's package that is not open.
public final class Kit {
  public static void touch() {}
}
