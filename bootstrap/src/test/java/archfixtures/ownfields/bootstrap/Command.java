package archfixtures.ownfields.bootstrap;

import archfixtures.cli.Cli;
import archfixtures.vendor.Vendor;
import org.jspecify.annotations.Nullable;

/// A command, whose options the parser fills.
final class Command {
  @Cli.Mark @Nullable String option;
  @Vendor.Mark @Nullable String byVendor;
}
