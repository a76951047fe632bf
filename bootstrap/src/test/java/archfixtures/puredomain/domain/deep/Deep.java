package archfixtures.puredomain.domain.deep;

import archfixtures.vendor.Vendor;

/// A pattern without its two dots would miss this package.
final class Deep {
  void run() {
    Vendor.touch();
  }
}
