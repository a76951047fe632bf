package archfixtures.clean.kit.open;

/// The wiring may use it, although it belongs to a companion.
public final class Open {
  public static void touch() {}
}
