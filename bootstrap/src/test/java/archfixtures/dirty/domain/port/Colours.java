package archfixtures.dirty.domain.port;

/// A correct port.
public interface Colours {
  String find();
}
