package archfixtures.clean.kit.tests;

import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.kit.contract.ShapesContract;

class VendorShapesTest implements ShapesContract {
  private final Opened opened = new Opened("clean");

  @Override
  public Shapes empty() {
    return opened.shapes();
  }
}
