package archfixtures.dirty.adapter.spare;

import archfixtures.dirty.application.UseCase;
import archfixtures.vendor.Vendor;
import org.jspecify.annotations.Nullable;

/// The only class of an adapter without an entry type and without a vendor of its own. Nested types
/// do not count.
final class Spare {
  record Nested(@Nullable Vendor vendor) {}

  void run() {
    UseCase.touch();
  }
}
