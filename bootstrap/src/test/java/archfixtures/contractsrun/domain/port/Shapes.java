package archfixtures.contractsrun.domain.port;

/// A port.
public interface Shapes {
  String find();
}
