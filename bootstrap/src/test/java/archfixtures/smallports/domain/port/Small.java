package archfixtures.smallports.domain.port;

/// A port as it should be.
public interface Small {
  void one();

  String two(String text) throws IllegalStateException, OutOfMemoryError;

  void three();
}
