package archfixtures.contractsrun.adapter.left;

import archfixtures.contractsrun.domain.port.Shapes;

/// Builds what nobody else can.
public final class LeftAdapter {
  private final Shapes shapes = new LeftShapes();

  private LeftAdapter() {}

  public static LeftAdapter open() {
    return new LeftAdapter();
  }

  public Shapes shapes() {
    return shapes;
  }
}
