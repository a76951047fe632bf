package hexmail.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import hexmail.bootstrap.browser.SitePages.Visit;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page holds to the rules of WCAG 2.2 AA that a program can check, in both themes, in every
/// language, on a desk and in the narrowest window that has to do without scrolling sideways
/// (success criterion 1.4.10). `./screenshots` checks every combination.
class AccessibilityIT {
  private static final AxeRules RULES = new AxeRules();

  /// Whether what is listed can be read, or at least its beginning.
  private static final String HEADING_HAS_ROOM =
      """
      () => [...document.querySelectorAll(".toolbar h1 bdi")]
        .every(part => part.clientWidth >= Math.min(part.scrollWidth, 100))
      """;

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

  private static @Nullable SitePages pages;

  @BeforeAll
  static void deliverMail() {
    pages = new SitePages(hexmail);
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT, 1100", "tr, DARK, 320", "ar, LIGHT, 320", "de, LIGHT, 1300"})
  void a_page_breaks_no_rule(String language, ColorScheme theme, int width) {
    check(language, theme, width, Objects.requireNonNull(pages)::visit);
  }

  @ParameterizedTest
  @CsvSource({"de, DARK, 320", "ar, LIGHT, 820"})
  void a_page_in_an_unusual_state_breaks_no_rule(String language, ColorScheme theme, int width) {
    check(language, theme, width, new SiteStates(hexmail)::visit);
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
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(width, 900))) {
      visits.accept(
          context,
          (name, page) -> {
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of " + name)
                .isEqualTo(width);
            assertThat(page.evaluate(HEADING_HAS_ROOM))
                .as("the heading of " + name)
                .isEqualTo(true);
            RULES.broken(page).forEach(violation -> broken.add(name + ": " + violation));
          });
    }
    assertThat(broken).isEmpty();
  }
}
