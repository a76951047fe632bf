package archfixtures.web;

/// What others must not use, in every form in which a class can be used.
public class Web {
  public @interface Mark {}

  public interface Role {}

  public static class Failure extends RuntimeException {}

  public static void touch() {}
}
