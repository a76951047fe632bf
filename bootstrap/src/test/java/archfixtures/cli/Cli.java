package archfixtures.cli;

/// A type of a library.
public final class Cli {
  public @interface Mark {}

  public static void touch() {}
}
