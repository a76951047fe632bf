package hexmail.bootstrap.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import hexmail.bootstrap.browser.SitePages.Visit;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page holds to the rules of WCAG 2.2 AA that a program can check (axe-core): in both
/// themes, in every language, on a desk and on a phone.
class AccessibilityIT {
  /// The rules of the standard, and axe's own on the structure of pages.
  private static final String CHECK =
      """
      async () => {
        const { violations } = await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          iframes: false,
        });
        return violations.flatMap(one => one.nodes.map(node =>
          one.id + " " + node.target.join(" ") + ": " + (node.any[0] || node.all[0] || node.none[0]).message));
      }
      """;

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

  private static @Nullable SitePages pages;
  private static String axe = "";

  @BeforeAll
  static void deliverMailAndReadAxe() throws IOException {
    pages = new SitePages(hexmail);
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT, 1440", "ar, DARK, 1440", "tr, DARK, 390", "de, LIGHT, 390"})
  void a_page_breaks_no_rule(String language, ColorScheme theme, int width) {
    check(language, theme, width, Objects.requireNonNull(pages)::visit);
  }

  @Test
  void a_page_in_an_unusual_state_breaks_no_rule() {
    check("tr", ColorScheme.DARK, 390, new SiteStates(hexmail)::visit);
  }

  private static void check(
      String language, ColorScheme theme, int width, BiConsumer<BrowserContext, Visit> visits) {
    List<String> broken = new ArrayList<>();
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setLocale(language)
                    .setColorScheme(theme)
                    .setViewportSize(width, 900))) {
      visits.accept(
          context,
          (name, page) -> {
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            check(page).forEach(violation -> broken.add(name + ": " + violation));
          });
    }
    assertThat(broken).isEmpty();
  }

  @SuppressWarnings("unchecked") // What the script gives.
  private static List<String> check(Page page) {
    page.evaluate(axe);
    return (List<String>) page.evaluate(CHECK);
  }
}
