package hexmail.testkit.contract.scene;

import java.util.function.Consumer;

/// A port that is in order until a test breaks it, and again once it is mended. What was stored
/// before is there again then.
///
/// @param port the one that breaks
/// @param outOfOrder breaks it, given true, or mends it
public record Breakable<P>(P port, Consumer<Boolean> outOfOrder) {
  /// From now on it can neither be read nor written.
  public void breakDown() {
    outOfOrder.accept(true);
  }

  /// In order again.
  public void mend() {
    outOfOrder.accept(false);
  }
}
