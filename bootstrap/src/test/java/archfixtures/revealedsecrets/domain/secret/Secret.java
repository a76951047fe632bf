package archfixtures.revealedsecrets.domain.secret;

/// A secret that other secrets may read.
public final class Secret {
  private final Inner inner = new Inner();

  public String reveal() {
    return inner.reveal();
  }

  private static final class Inner {
    String reveal() {
      return "";
    }
  }
}
