package archfixtures.keptclauses.kit.contract;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A contract with clauses of every kind.
public interface ShapesContract extends SavedShapes {
  String empty();

  default String sample() {
    return "sample";
  }

  @Test
  default void plain() {}

  @ParameterizedTest
  @ValueSource(strings = "odd")
  default void with_parameters(String text) {}

  @RepeatedTest(2)
  default void repeated() {}
}
