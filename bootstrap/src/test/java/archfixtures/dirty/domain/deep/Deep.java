package archfixtures.dirty.domain.deep;

import archfixtures.dirty.domain.Imports;
import archfixtures.vendor.Vendor;

/// The other half of the cycle, in a package that a pattern without two dots would miss.
public final class Deep {
  public static void run() {
    Imports.touch();
    Vendor.touch();
  }
}
