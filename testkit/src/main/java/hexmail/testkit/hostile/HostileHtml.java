package hexmail.testkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/// HTML that would run scripts, load something or leave its place. Whoever shows it shows the word
/// `seen` of most samples, and nothing happens: no dialog, no `window.__xss`, no request.
public final class HostileHtml {
  private HostileHtml() {}

  /// The samples.
  ///
  /// @param tracker where the sender listens, such as `http://127.0.0.1:9000`
  public static List<HostileSample> samples(String tracker) {
    return Stream.of(
            HostileScripts.all(), HostileTrees.all(), HostileStyles.all(), HostileLayouts.all())
        .flatMap(sample -> sample)
        .map(sample -> HostileSample.of(sample.name(), grown(sample.content()), tracker))
        .toList();
  }

  private static String grown(String content) {
    return content
        .replace("@deep@", "<div>".repeat(600))
        .replace("@tables@", "<table><tr><td>".repeat(300))
        .replace("@rows@", "<tr><td>a<td>b<td>c".repeat(5_000))
        .replace("@word@", "w".repeat(100_000))
        .replace("@misnested@", "<b><i><a href='https://a.example/'><p><u>x</b></i>".repeat(500))
        .replace("@zalgo@", "<p>Z" + "\u0315\u035c\u0489".repeat(500) + "</p>");
  }
}
