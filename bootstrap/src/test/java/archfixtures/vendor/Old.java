package archfixtures.vendor;

/// What others must not use any more, in every form in which a class can be used.
@Deprecated
public class Old {
  @Deprecated
  public @interface Mark {}

  @Deprecated
  public interface Role {}

  @Deprecated
  public static class Failure extends RuntimeException {}

  public static void touch() {}
}
