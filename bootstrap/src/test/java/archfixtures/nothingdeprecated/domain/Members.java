package archfixtures.nothingdeprecated.domain;

import archfixtures.vendor.Vendor;
import java.util.function.Supplier;

/// What is deprecated in a class that is not.
@SuppressWarnings("deprecation")
final class Members {
  private Members() {}

  static String byCall() {
    return Vendor.oldMethod();
  }

  static Supplier<String> byMethodReference() {
    return Vendor::oldMethod;
  }

  static Object byField(Vendor vendor) {
    return vendor.oldField;
  }
}
