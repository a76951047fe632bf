package archfixtures.contractedports.domain.port;

/// A port.
public interface Implemented {
  void run();
}
