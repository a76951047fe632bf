package archfixtures.dirty.bootstrap;

import archfixtures.cli.Cli;
import archfixtures.dirty.adapter.left.LeftAdapterSupport;
import archfixtures.dirty.kit.Kit;
import archfixtures.vendor.Vendor;
import org.jspecify.annotations.Nullable;

/// Wiring that uses a vendor, a hidden type of an adapter and a closed package of a companion, and
/// ends the process.
public final class Wiring {
  @Cli.Mark @Nullable String option;
  @Vendor.Mark @Nullable String byVendor;

  public static void touch() {
    LeftAdapterSupport.touch();
    Kit.touch();
  }

  static void end(Runtime runtime) {
    runtime.exit(1);
    runtime.halt(1);
  }
}
