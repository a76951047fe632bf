package archfixtures.smallports.domain.port;

/// A port that others extend.
public interface Parent {
  void four();

  void five();
}
