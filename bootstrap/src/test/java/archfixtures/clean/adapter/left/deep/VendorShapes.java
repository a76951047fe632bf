package archfixtures.clean.adapter.left.deep;

import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.value.Shape;
import archfixtures.vendor.Vendor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Public because the entry type is in another package.
public record VendorShapes(String name) implements Shapes {
  @Override
  public Optional<Shape> find(String wanted) {
    try {
      Vendor.touch();
      byte[] bytes = Files.readAllBytes(Path.of(name));
      return Optional.of(new Shape.Point(URI.create(wanted), List.of(name + bytes.length)));
    } catch (IOException | Vendor.Failure _) {
      return Optional.empty();
    }
  }
}
