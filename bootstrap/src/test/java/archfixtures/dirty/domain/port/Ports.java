package archfixtures.dirty.domain.port;

import java.io.IOException;

/// A class among the ports, with each way in which an interface can be no port.
public final class Ports {
  interface NotPublic {
    void run();
  }

  /// To Java an annotation is an interface too.
  public @interface Mark {}

  public record Value(String text) {}

  public interface Wide {
    void one();

    void two();

    void three();

    void four();

    void five();

    void six();
  }

  public interface Parent {
    void one();

    String two(String text) throws IllegalStateException, OutOfMemoryError;

    void three();

    void four();

    void five();
  }

  public interface Inherits extends Parent {
    void six();
  }

  public interface Codes {
    default void byDefault() {
      secretly();
    }

    static void byStatic() {}

    private void secretly() {}
  }

  public interface Declares {
    void checked() throws IOException;

    void general() throws Exception;

    <F extends Throwable> void generic(Class<F> kind) throws F;
  }
}
