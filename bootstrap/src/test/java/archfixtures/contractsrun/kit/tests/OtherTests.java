package archfixtures.contractsrun.kit.tests;

import archfixtures.contractsrun.domain.port.Shapes;
import archfixtures.contractsrun.kit.ColoursOfAnotherContract;
import archfixtures.contractsrun.kit.OtherwiseTestedShapes;
import archfixtures.contractsrun.kit.contract.ShapesContract;

/// Tests of something else.
final class OtherTests {
  private OtherTests() {}

  static String find() {
    return new OtherwiseTestedShapes().find();
  }

  static final class OfShapes implements ShapesContract {
    @Override
    public Shapes empty() {
      return new ColoursOfAnotherContract()::find;
    }
  }

  /// A double of a test keeps no contract.
  static final class Stub implements Shapes {
    @Override
    public String find() {
      return "double";
    }
  }
}
