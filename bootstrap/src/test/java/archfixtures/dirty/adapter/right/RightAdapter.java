package archfixtures.dirty.adapter.right;

import archfixtures.dirty.adapter.left.LeftAdapter;
import archfixtures.dirty.domain.Credential;
import archfixtures.dirty.domain.port.Shapes;
import archfixtures.dirty.domain.secret.AccessToken;
import archfixtures.vendor.Vendor;
import org.jspecify.annotations.Nullable;

/// An entry type that others cannot reach, with a dependency on each thing that a driving adapter
/// must not use.
final class RightAdapter {
  @Nullable Shapes port;
  @Nullable AccessToken token;
  @Nullable Credential credential;

  void run() {
    Vendor.touch();
    LeftAdapter.touch();
  }
}
