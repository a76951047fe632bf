package archfixtures.dirty.adapter.left;

import archfixtures.dirty.domain.port.Colours;
import archfixtures.dirty.domain.port.Shapes;

/// A test of the contract constructs it through its adapter.
final class LeftShapes implements Shapes {
  @Override
  public String find() {
    return "LeftShapes";
  }

  /// The adapter does not construct it.
  static final class LeftColours implements Colours {
    @Override
    public String find() {
      return "LeftColours";
    }
  }
}
