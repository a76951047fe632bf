package archfixtures.vendor;

/// What others must not use, in every form in which a class can be used.
public class Vendor {
  public static final String NAME = "vendor";

  public @interface Mark {}

  public interface Role {}

  public static class Failure extends RuntimeException {}

  @Deprecated public final Object oldField = new Object();

  public static void touch() {}

  @Deprecated
  @SuppressWarnings("InlineMeSuggester")
  public static String oldMethod() {
    return "";
  }
}
