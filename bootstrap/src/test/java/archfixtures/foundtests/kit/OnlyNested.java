package archfixtures.foundtests.kit;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Has its tests in the nested class alone.
class OnlyNested {
  @Nested
  class Situation {
    @Test
    void test() {}
  }
}
