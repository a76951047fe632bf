package archfixtures.nothingdeprecated.adapter.left;

import archfixtures.vendor.Old;

/// May do it.
final class Named {
  private Named() {}

  @SuppressWarnings("deprecation")
  static void run() {
    Old.touch();
  }
}
