package archfixtures.keptclauses.kit.tests;

import archfixtures.keptclauses.kit.contract.ShapesContract;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way to amend a contract.
final class Leaks {
  private Leaks() {}

  /// JUnit runs none of these clauses and counts none as skipped.
  static class Removed implements ShapesContract {
    @Override
    public String empty() {
      return sample();
    }

    @Override
    public void plain() {}

    @Override
    public void with_parameters(String text) {}

    @Override
    public void repeated() {}

    @Override
    public void saved() {}
  }

  static final class Replaced implements ShapesContract {
    @Override
    public String empty() {
      return sample();
    }

    @Test
    @Override
    public void plain() {}

    @ParameterizedTest
    @ValueSource(strings = "even")
    @Override
    public void with_parameters(String text) {}

    @RepeatedTest(1)
    @Override
    public void repeated() {}
  }

  abstract static class Between implements ShapesContract {}

  static final class RemovedBelow extends Between {
    @Override
    public String empty() {
      return sample();
    }

    @Override
    public void plain() {}
  }

  interface RemovedInAnInterface extends ShapesContract {
    @Override
    default void plain() {}
  }

  /// A sample is no clause, and neither is another method of the same name.
  static final class Kept implements ShapesContract {
    @Override
    public String empty() {
      return sample();
    }

    @Override
    public String sample() {
      return "other";
    }

    static String plain(String text) {
      return text;
    }
  }
}
