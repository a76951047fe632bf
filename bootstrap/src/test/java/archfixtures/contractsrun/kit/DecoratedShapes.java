package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// A decorator that nobody runs, however often its inside is run.
public record DecoratedShapes(Shapes inside) implements Shapes {
  @Override
  public String find() {
    return inside.find();
  }
}
