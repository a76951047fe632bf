package archfixtures.mockito;

/// A type of a library.
public final class Mockito {
  public static <T> T mock(T real) {
    return real;
  }
}
