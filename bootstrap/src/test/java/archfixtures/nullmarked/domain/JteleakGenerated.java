package archfixtures.nullmarked.domain;

/// As a compiler of templates would call it.
final class JteleakGenerated {
  private JteleakGenerated() {}
}
