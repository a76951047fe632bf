package archfixtures.thinbootstrap.kit.open;

/// A companion's package that the wiring may use.
public final class Open {
  public static void touch() {}
}
