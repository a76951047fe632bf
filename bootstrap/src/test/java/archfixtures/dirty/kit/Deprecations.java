package archfixtures.dirty.kit;

import archfixtures.vendor.Old;
import archfixtures.vendor.Vendor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Deprecated types, and deprecated members of a type that is not.
@SuppressWarnings("deprecation")
final class Deprecations {
  @Nullable Old field;

  static void byCall() {
    Old.touch();
    Vendor.oldMethod();
  }

  static Supplier<String> byReference() {
    return Vendor::oldMethod;
  }

  static Object byField(Vendor vendor) {
    return vendor.oldField;
  }
}
