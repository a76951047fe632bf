package archfixtures.smallports.domain.port;

/// One method of its own and those of its parents.
public interface Inherits extends Small, Parent {
  void six();
}
