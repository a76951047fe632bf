package archfixtures.contractedports.domain.port;

/// A port.
public interface Forgotten {
  void run();
}
