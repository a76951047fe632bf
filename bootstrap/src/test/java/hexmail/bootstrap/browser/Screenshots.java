package hexmail.bootstrap.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import hexmail.bootstrap.browser.SitePages.Visit;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/// Takes a picture of every page in each language, theme and width, for people to look at, and
/// checks it by the rules of [AxeRules]. `./screenshots` runs it.
final class Screenshots {
  private static final List<Integer> WIDTHS = List.of(390, 820, 1440);
  private static final int HEIGHT = 900;
  private static final AxeRules RULES = new AxeRules();

  private final Chromium chromium;
  private final Path folder;
  private final List<String> broken = new ArrayList<>();

  private Screenshots(Chromium chromium, Path folder) {
    this.chromium = chromium;
    this.folder = folder;
  }

  /// The arguments are the folder for the pictures, and languages; all of them when there is none.
  public static void main(String... arguments) {
    List<String> languages =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length)
            : List.of("en", "tr", "de", "ar");
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.USUAL);
        Chromium chromium = new Chromium()) {
      Screenshots pictures = new Screenshots(chromium, Path.of(arguments[0]));
      SitePages pages = new SitePages(hexmail);
      SiteStates states = new SiteStates(hexmail);
      for (Look look : looks(languages)) {
        pictures.take(look, pages::visit);
        pictures.take(look, states::visit);
      }
      if (!pictures.broken.isEmpty()) {
        throw new AssertionError(String.join("\n", pictures.broken));
      }
    }
  }

  private static List<Look> looks(List<String> languages) {
    List<Look> looks = new ArrayList<>();
    for (String language : languages) {
      for (int width : WIDTHS) {
        looks.add(new Look(language, ColorScheme.LIGHT, ForcedColors.NONE, width));
        looks.add(new Look(language, ColorScheme.DARK, ForcedColors.NONE, width));
      }
      // Where a sidebar leaves the list little room.
      looks.add(new Look(language, ColorScheme.LIGHT, ForcedColors.NONE, 1_100));
      // A window of 1,280 pixels at a zoom of 200 %.
      looks.add(new Look(language, ColorScheme.DARK, ForcedColors.ACTIVE, 640));
    }
    return looks;
  }

  private record Look(String language, ColorScheme theme, ForcedColors forced, int width) {
    NewContextOptions options() {
      return new NewContextOptions()
          .setLocale(language)
          .setTimezoneId("Europe/Istanbul")
          .setColorScheme(theme)
          .setForcedColors(forced)
          .setReducedMotion(ReducedMotion.REDUCE)
          .setViewportSize(width, HEIGHT);
    }

    /// The rules do not know of colours that the system forces on pages.
    boolean isChecked() {
      return forced == ForcedColors.NONE;
    }

    Path file(String page) {
      String colours = isChecked() ? theme.name() : "forced";
      String file = "%s-%s-%d.png".formatted(page.replace(' ', '-'), colours, width);
      return Path.of(language, file.toLowerCase(Locale.ROOT));
    }
  }

  private void take(Look look, BiConsumer<BrowserContext, Visit> visits) {
    try (BrowserContext context = chromium.browser().newContext(look.options())) {
      visits.accept(context, (name, page) -> take(look, name, page));
    }
  }

  private void take(Look look, String name, Page page) {
    Path file = look.file(name);
    page.locator(".row, iframe.mail[style], main:not(:has(iframe.mail))").first().waitFor();
    page.screenshot(new ScreenshotOptions().setPath(folder.resolve(file)));
    if (look.isChecked()) {
      RULES.broken(page).forEach(violation -> broken.add(file + ": " + violation));
    }
  }
}
