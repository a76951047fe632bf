package archfixtures.contractsrun.domain.port;

/// A port.
public interface Colours {
  String find();
}
