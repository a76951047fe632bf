package archfixtures.nullmarked.domain;

/// In a package without the annotation.
final class Unmarked {
  private Unmarked() {}
}
