package archfixtures.dirty.kit;

import archfixtures.dirty.adapter.left.LeftAdapterSupport;

/// A companion that uses what an adapter hides.
public final class Kit {
  public static void touch() {
    LeftAdapterSupport.touch();
  }
}
