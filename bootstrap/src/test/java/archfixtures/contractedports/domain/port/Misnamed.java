package archfixtures.contractedports.domain.port;

/// A port.
public interface Misnamed {
  void run();
}
