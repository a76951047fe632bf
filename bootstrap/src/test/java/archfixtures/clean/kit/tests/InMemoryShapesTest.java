package archfixtures.clean.kit.tests;

import static org.assertj.core.api.Assertions.assertThat;

import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.value.Shape;
import archfixtures.clean.kit.InMemoryShapes;
import archfixtures.clean.kit.contract.ShapesContract;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemoryShapesTest implements ShapesContract {
  @Override
  public Shapes empty() {
    return new InMemoryShapes();
  }

  @Nested
  class Nothing {
    @Test
    void is_not_found() {
      assertThat(empty().find("")).isEmpty();
    }
  }

  /// A test double needs no contract.
  static final class Stub implements Shapes {
    @Override
    public Optional<Shape> find(String name) {
      return Optional.empty();
    }
  }
}
