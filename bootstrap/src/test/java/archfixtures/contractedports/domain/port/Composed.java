package archfixtures.contractedports.domain.port;

/// A port.
public interface Composed {
  void run();
}
