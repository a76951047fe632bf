package archfixtures.shownfailures.adapter.left;

import archfixtures.vendor.Vendor;
import java.io.IOException;
import java.util.Optional;

/// An entry type and what is nested in it.
public final class LeftAdapter {
  public static final Optional<Vendor.Failure> LAST = Optional.empty();
  private static final Optional<Vendor.Failure> FIRST = LAST;

  public LeftAdapter() throws Vendor.Failure {}

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

  /// An exception as it should be.
  public static final class Unusable extends RuntimeException {}

  public static final class Checked extends Exception {}

  public static final class OfVendor extends Vendor.Failure {}

  public static final class OfStream extends java.io.UncheckedIOException {
    OfStream(IOException cause) {
      super(cause);
    }
  }

  public interface Settings {
    String read() throws IOException;
  }
}
