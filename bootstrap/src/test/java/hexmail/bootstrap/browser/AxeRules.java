package hexmail.bootstrap.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The rules of WCAG 2.2 AA that a program can check, and axe's own on the structure of pages.
final class AxeRules {
  private static final String CHECK =
      """
      async () => {
        const { violations } = await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          resultTypes: ["violations"],
          iframes: false,
        });
        return violations.flatMap(one => one.nodes.map(node =>
          one.id + " " + node.target.join(" ") + ": " + (node.any[0] || node.all[0] || node.none[0]).message));
      }
      """;

  private final String script;

  AxeRules() {
    try (InputStream stream = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      script = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What breaks a rule on the page.
  @SuppressWarnings("unchecked") // What the script gives.
  List<String> broken(Page page) {
    page.evaluate(script);
    return (List<String>) page.evaluate(CHECK);
  }
}
