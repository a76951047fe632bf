package archfixtures.keptclauses.kit.contract;

import org.junit.jupiter.api.Test;

/// A part of the contract that is not called one.
public interface SavedShapes {
  @Test
  default void saved() {}
}
