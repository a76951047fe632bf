package archfixtures.foundtests.kit.contract;

import org.junit.jupiter.api.Test;

/// A clause that nobody runs.
public interface OrphanContract {
  @Test
  default void clause() {}
}
