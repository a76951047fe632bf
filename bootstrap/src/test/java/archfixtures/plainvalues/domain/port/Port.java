package archfixtures.plainvalues.domain.port;

/// A port is no value.
public interface Port {
  double run();
}
