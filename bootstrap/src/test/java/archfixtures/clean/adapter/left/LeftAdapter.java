package archfixtures.clean.adapter.left;

import archfixtures.clean.adapter.left.deep.VendorShapes;
import archfixtures.clean.domain.port.Shapes;
import archfixtures.vendor.Vendor;

/// A driven adapter of two packages.
public final class LeftAdapter {
  private LeftAdapter() {}

  public record Settings(String name) {}

  public static Shapes open(Settings settings) {
    Vendor.touch();
    return new VendorShapes(settings.name());
  }
}
