package archfixtures.web;

/// A type of a library, which offers each form of use.
public class Web {
  public static final String NAME = "web";

  public @interface Mark {}

  public interface Role {}

  public static class Failure extends RuntimeException {}

  public static void touch() {}
}
