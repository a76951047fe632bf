package archfixtures.foundtests.kit;

import archfixtures.foundtests.kit.contract.ShapesContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that no build finds: neither these nor their class is called as it should be.
class Leaks {
  @Test
  void test() {}

  static class ByParameter {
    @ParameterizedTest
    @ValueSource(strings = "odd")
    void test(String text) {}
  }

  static class ByRepetition {
    @RepeatedTest(2)
    void test() {}
  }

  static class ByFactory {
    @TestFactory
    Iterable<org.junit.jupiter.api.DynamicNode> tests() {
      return java.util.List.of();
    }
  }

  static class ByContract implements ShapesContract {}

  /// The build looks for top-level classes, whatever this one is called.
  static class NestedWithoutAnnotationTest {
    @Test
    void test() {}
  }

  /// Is run with its outer class, which is not.
  @Nested
  class Situation {
    @Test
    void test() {}
  }

  abstract static class Base {
    @Test
    void test() {}
  }

  static class BySuperclass extends Base {}
}
