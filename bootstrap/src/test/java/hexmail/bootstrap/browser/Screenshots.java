package hexmail.bootstrap.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import hexmail.bootstrap.browser.SitePages.Visit;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/// Takes a picture of every page in each language, theme and width, for people to look at.
/// `./screenshots` runs it.
final class Screenshots {
  private static final List<Integer> WIDTHS = List.of(390, 820, 1440);
  private static final int HEIGHT = 900;

  private Screenshots() {}

  /// The arguments are the folder for the pictures, and languages; all of them when there is none.
  public static void main(String... arguments) {
    Path folder = Path.of(arguments[0]);
    List<String> languages =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length)
            : List.of("en", "tr", "de", "ar");
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.USUAL);
        Chromium chromium = new Chromium()) {
      SitePages pages = new SitePages(hexmail);
      SiteStates states = new SiteStates(hexmail);
      for (String language : languages) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          for (int width : WIDTHS) {
            Look look = new Look(language, theme, width);
            take(chromium, look, folder, pages::visit);
            take(chromium, look, folder, states::visit);
          }
        }
      }
    }
  }

  private record Look(String language, ColorScheme theme, int width) {
    NewContextOptions options() {
      return new NewContextOptions()
          .setLocale(language)
          .setTimezoneId("Europe/Istanbul")
          .setColorScheme(theme)
          .setViewportSize(width, HEIGHT);
    }

    ScreenshotOptions picture(Path folder, String page) {
      String file = "%s-%s-%d.png".formatted(page.replace(' ', '-'), theme, width);
      return new ScreenshotOptions()
          .setPath(folder.resolve(language).resolve(file.toLowerCase(Locale.ROOT)));
    }
  }

  private static void take(
      Chromium chromium, Look look, Path folder, BiConsumer<BrowserContext, Visit> visits) {
    try (BrowserContext context = chromium.browser().newContext(look.options())) {
      visits.accept(
          context,
          (name, page) -> {
            page.locator(".row, iframe.mail[style], main:not(:has(iframe.mail))").first().waitFor();
            page.screenshot(look.picture(folder, name));
          });
    }
  }
}
