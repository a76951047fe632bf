package archfixtures.dirty.kit;

import org.jspecify.annotations.NullUnmarked;

/// Takes the annotation of its package back.
final class Nulls {
  @NullUnmarked
  static final class ByClass {}

  static final class ByMethod {
    @NullUnmarked
    void method() {}
  }
}
