package hexmail.testkit.hostile;

import java.util.Objects;

/// One hostile text.
///
/// @param name what it tries, in a few words
/// @param content the HTML, or the message as sent
public record HostileSample(String name, String content) {
  /// What scripts of samples do when they run: they leave a mark and open a dialog.
  static final String RUN = "window.__xss=1,top.__xss=1,alert(1)";

  public HostileSample {
    Objects.requireNonNull(name);
    Objects.requireNonNull(content);
  }

  /// Fills in what the script does and where the sender listens.
  static HostileSample of(String name, String template, String tracker) {
    return new HostileSample(name, template.replace("{run}", RUN).replace("{tracker}", tracker));
  }

  @Override
  public String toString() {
    return name;
  }
}
