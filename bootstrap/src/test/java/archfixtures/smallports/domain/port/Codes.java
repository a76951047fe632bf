package archfixtures.smallports.domain.port;

/// Code in a port, in every form.
public interface Codes {
  default void byDefault() {
    secretly();
  }

  static void byStatic() {}

  private void secretly() {}
}
