package archfixtures.dirty.adapter.left;

import archfixtures.dirty.domain.port.Shapes;
import archfixtures.vendor.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// An entry type that shows foreign exceptions.
public final class LeftAdapter {
  public static final Optional<Vendor.Failure> LAST = Optional.empty();
  private static final Optional<Vendor.Failure> FIRST = LAST;
  private final Shapes shapes = new LeftShapes();

  public LeftAdapter() throws Vendor.Failure {}

  public static void touch() {}

  public Shapes shapes() {
    return shapes;
  }

  public void checked() throws IOException {
    secretly();
  }

  public void language() throws IllegalStateException {}

  public void own() throws Unusable {}

  private void secretly() throws IOException {
    FIRST.ifPresent(failure -> {
      throw failure;
    });
  }

  /// A correct exception.
  public static final class Unusable extends RuntimeException {}

  public static final class Checked extends Exception {}

  public static final class OfVendor extends Vendor.Failure {}

  public static final class OfStream extends UncheckedIOException {
    OfStream(IOException cause) {
      super(cause);
    }
  }

  public interface Settings {
    String read() throws IOException;
  }
}
