package archfixtures.nullmarked.kit;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/// Takes a part back.
final class Leaks {
  private Leaks() {}

  @NullUnmarked
  static final class ByClass {}

  static final class ByMethod {
    @NullUnmarked
    void method() {}
  }

  /// The mark of a class does not make up for its package.
  @NullMarked
  static final class Kept {}
}
