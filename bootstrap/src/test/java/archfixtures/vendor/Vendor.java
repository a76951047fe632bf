package archfixtures.vendor;

/// A type of a library, with deprecated members.
public class Vendor {
  public @interface Mark {}

  public static class Failure extends RuntimeException {}

  @Deprecated public final Object oldField = new Object();

  public static void touch() {}

  @Deprecated
  @SuppressWarnings("InlineMeSuggester")
  public static String oldMethod() {
    return "";
  }
}
