package archfixtures.entryonly.adapter.right;

import archfixtures.entryonly.adapter.left.deep.Deep;

/// Another adapter, in the way of which stands the next rule as well.
public final class RightAdapter {
  void run() {
    Deep.touch();
  }
}
