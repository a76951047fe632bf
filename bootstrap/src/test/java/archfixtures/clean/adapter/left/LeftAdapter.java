package archfixtures.clean.adapter.left;

import archfixtures.clean.adapter.left.deep.VendorShapes;
import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.secret.Password;
import archfixtures.vendor.Vendor;
import java.io.IOException;
import java.util.Random;

/// A driven adapter of two packages.
public final class LeftAdapter {
  public record Settings(String name, Password password) {}

  /// An exception of its own, with a foreign one as its cause.
  public static final class Unusable extends RuntimeException {
    Unusable(Throwable cause) {
      super("The file cannot be read", cause);
    }
  }

  public static Shapes open(Settings settings) throws Unusable {
    Vendor.touch();
    try {
      return new VendorShapes(read(settings));
    } catch (IOException failure) {
      throw new Unusable(failure);
    }
  }

  private static String read(Settings settings) throws IOException {
    return settings.name() + new Random(1).nextInt();
  }
}
