package archfixtures.clean.application;

import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.value.Shape;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A use case.
public final class FindShape {
  private final Shapes shapes;
  private final ConcurrentHashMap<String, Optional<Shape>> found = new ConcurrentHashMap<>();

  public FindShape(Shapes shapes) {
    this.shapes = shapes;
  }

  public Optional<Shape> find(String name) {
    return found.computeIfAbsent(name, shapes::find);
  }
}
