package archfixtures.nocycles.domain.deep;

import archfixtures.nocycles.domain.Shallow;

/// The other half of the circle.
public final class Deep {
  public static void run() {
    Shallow.touch();
  }
}
