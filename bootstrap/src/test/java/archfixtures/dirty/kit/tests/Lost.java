package archfixtures.dirty.kit.tests;

import archfixtures.dirty.kit.contract.Contracts.Clauses;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Tests that the build does not find, in a class that others can use.
public class Lost {
  @Test
  void test() {}

  protected static class ByRepetition {
    @RepeatedTest(2)
    void test() {}
  }

  static class ByFactory {
    @TestFactory
    Iterable<DynamicNode> tests() {
      return List.of();
    }
  }

  /// The build looks for top-level classes, whatever this one is called.
  static class NestedWithoutAnnotationTest {
    @Test
    void test() {}
  }

  /// Runs with its outer class, which does not.
  static class OnlyNested {
    @Nested
    class Situation {
      @Test
      void test() {}
    }
  }

  @Nested
  public class PublicSituation {
    @Test
    void test() {}
  }

  abstract static class Base {
    @Test
    void test() {}
  }

  static class BySuperclass extends Base {}

  /// Overrides no clause: a sample is none, and neither is another method of the same name.
  static class Kept implements Clauses {
    @Override
    public String sample() {
      return "other";
    }

    static String plain(String text) {
      return text;
    }
  }

  /// JUnit runs none of these clauses and counts none as skipped.
  static class Removed implements Clauses {
    @Override
    public void plain() {}

    @Override
    public void with_parameters(String text) {}

    @Override
    public void repeated() {}

    @Override
    public void inherited() {}
  }

  static class Replaced implements Clauses {
    @Test
    @Override
    public void plain() {}
  }

  abstract static class Between implements Clauses {}

  static class RemovedBelow extends Between {
    @Override
    public void plain() {}
  }

  interface RemovedInAnInterface extends Clauses {
    @Override
    default void plain() {}
  }
}
