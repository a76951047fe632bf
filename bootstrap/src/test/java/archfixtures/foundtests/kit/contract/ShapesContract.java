package archfixtures.foundtests.kit.contract;

import org.junit.jupiter.api.Test;

/// A clause that somebody should run.
public interface ShapesContract {
  @Test
  default void clause() {}
}
