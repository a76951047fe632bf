package archfixtures.contractedports.domain.port;

/// A port.
public interface Kept {
  void run();
}
