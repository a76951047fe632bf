package archfixtures.clean.kit;

import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.value.Shape;
import java.util.Map;
import java.util.Optional;

/// An in-memory adapter, which its test constructs.
public final class InMemoryShapes implements Shapes {
  private final Map<String, Shape> shapes = Map.of();

  @Override
  public Optional<Shape> find(String name) {
    return Optional.ofNullable(shapes.get(name));
  }
}
