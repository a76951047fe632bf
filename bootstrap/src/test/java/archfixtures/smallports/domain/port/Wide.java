package archfixtures.smallports.domain.port;

/// Six methods of its own.
public interface Wide {
  void one();

  void two();

  void three();

  void four();

  void five();

  void six();
}
