package archfixtures.clean.domain.value;

import java.util.Map;

/// An `enum` whose constants are classes, which the compiler keeps in an array.
public enum Tone {
  LIGHT {
    @Override
    int depth() {
      return 1;
    }
  },
  DARK {
    @Override
    int depth() {
      return 2;
    }
  };

  public static final Map<String, Tone> BY_NAME = Map.of("light", LIGHT, "dark", DARK);

  abstract int depth();

  static int twice(Tone tone) {
    return switch (tone) {
      case LIGHT -> 2;
      case DARK -> 4;
    };
  }
}
