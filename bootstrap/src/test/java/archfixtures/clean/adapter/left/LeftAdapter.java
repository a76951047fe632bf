package archfixtures.clean.adapter.left;

import archfixtures.clean.adapter.left.deep.VendorShapes;
import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.secret.Password;
import archfixtures.vendor.Old;
import archfixtures.vendor.Vendor;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Random;

/// A driven adapter of two packages, which may do what the list of places says.
public final class LeftAdapter {
  private LeftAdapter() {}

  public record Settings(String name, Password password) {}

  /// What somebody has to mend.
  public static final class Unusable extends RuntimeException {
    Unusable(Throwable cause) {
      super("The file cannot be read", cause);
    }
  }

  @SuppressWarnings("deprecation")
  public static Shapes open(Settings settings) throws Unusable {
    Vendor.touch();
    Old.touch();
    try {
      return new VendorShapes(read(settings));
    } catch (IOException failure) {
      throw new Unusable(failure);
    }
  }

  @SuppressWarnings("JavaUtilDate")
  static Instant moment(Date date) {
    return date.toInstant();
  }

  private static String read(Settings settings) throws IOException {
    int number = new Random(1).nextInt();
    return settings.name() + settings.password().reveal() + number;
  }
}
