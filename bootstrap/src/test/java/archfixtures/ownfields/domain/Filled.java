package archfixtures.ownfields.domain;

import archfixtures.cli.Cli;
import archfixtures.vendor.Vendor;
import org.jspecify.annotations.Nullable;

/// Fields that somebody fills.
final class Filled {
  @Vendor.Mark @Nullable String byVendor;
  @Cli.Mark @Nullable String byParser;
  @Nullable String byConstructor;

  /// The annotation of a component is also that of its field.
  record Component(@Vendor.Mark String text) {}

  @Vendor.Mark
  void method(@Vendor.Mark String parameter) {}
}
