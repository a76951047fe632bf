package archfixtures.clean.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import archfixtures.clean.domain.port.Shapes;
import org.junit.jupiter.api.Test;

/// The contract of a port.
public interface ShapesContract {
  Shapes empty();

  @Test
  default void what_is_not_there_is_not_found() {
    assertThat(empty().find("nowhere")).isEmpty();
  }
}
