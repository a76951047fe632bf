package archfixtures.contractedports.domain.port;

/// A port.
public interface Unmentioned {
  void run();
}
