package archfixtures.clean.kit.open;

/// What the wiring may use of a companion.
public final class Open {
  public static void touch() {}
}
