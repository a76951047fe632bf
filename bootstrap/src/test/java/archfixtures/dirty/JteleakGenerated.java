package archfixtures.dirty;

/// Has the name that the template compiler gives its classes, whose packages carry no annotation.
final class JteleakGenerated {
  static int[] lines = {1};
}
