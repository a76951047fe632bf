package archfixtures.contractedports.domain.port;

/// A port.
public interface Misplaced {
  void run();
}
