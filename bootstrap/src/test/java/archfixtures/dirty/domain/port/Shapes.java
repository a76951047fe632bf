package archfixtures.dirty.domain.port;

/// A correct port.
public interface Shapes {
  String find();
}
