package archfixtures.clean.domain.port;

import archfixtures.clean.domain.value.Shape;
import java.util.Optional;

/// A port.
public interface Shapes {
  Optional<Shape> find(String name);
}
