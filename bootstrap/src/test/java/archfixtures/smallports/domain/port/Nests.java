package archfixtures.smallports.domain.port;

/// A port with a result inside.
public interface Nests {
  Answer ask();

  /// Belongs beside the values.
  enum Answer {
    YES
  }
}
