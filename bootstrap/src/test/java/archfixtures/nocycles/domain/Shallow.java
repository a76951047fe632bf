package archfixtures.nocycles.domain;

import archfixtures.nocycles.domain.deep.Deep;

/// A package and the one below it, in a circle.
public final class Shallow {
  static void run() {
    Deep.run();
  }

  public static void touch() {}
}
