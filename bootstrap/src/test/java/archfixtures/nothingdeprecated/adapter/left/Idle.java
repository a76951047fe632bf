package archfixtures.nothingdeprecated.adapter.left;

import archfixtures.vendor.Vendor;

/// May do it and does not.
final class Idle {
  private Idle() {}

  static void run() {
    Vendor.touch();
  }
}
