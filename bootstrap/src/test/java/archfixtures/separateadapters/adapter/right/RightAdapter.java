package archfixtures.separateadapters.adapter.right;

import archfixtures.separateadapters.adapter.left.LeftAdapter;

/// Not even the entry type of another adapter may be used.
public final class RightAdapter {
  void run() {
    LeftAdapter.touch();
  }
}
