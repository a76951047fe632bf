package archfixtures.corefailures.application;

import archfixtures.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/// Failures that are met.
final class Catches {
  private Catches() {}

  static int ofStream(InputStream stream) {
    try {
      return stream.read();
    } catch (IOException _) {
      return 0;
    }
  }

  static void ofVendor(Runnable task) {
    try {
      task.run();
    } catch (Vendor.Failure | UncheckedIOException _) {
      task.run();
    }
  }

  static void ofTheLanguage(Runnable task) {
    try {
      task.run();
    } catch (IllegalStateException | NoSuchElementException _) {
      task.run();
    }
  }
}
