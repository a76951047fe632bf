package hexmail.bootstrap.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The installed Chromium, driven by Playwright, for all tests of a class: registered as an
/// extension in a static field. Nothing is downloaded.
public final class Chromium implements AfterAllCallback, AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chrome-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    .setChromiumSandbox(false)
                    // No requests but those of the pages under test.
                    .setArgs(
                        List.of(
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--disable-quic",
                            "--no-first-run")));
  }

  public Browser browser() {
    return browser;
  }

  /// Signs in from the landing page, with consent to everything.
  public static void signIn(Page page, TestHexmail hexmail, String email) {
    page.navigate(hexmail.at("/").toString());
    // In any language.
    page.locator("main form[action='/login'] button").click();
    button(page, email).click();
    // A person who has consented before is not asked again.
    Locator allow = button(page, "Allow");
    allow.or(page.locator("ol.rows")).waitFor();
    if (allow.isVisible()) {
      allow(page);
    }
    page.waitForURL("**" + TestHexmail.MAIL);
  }

  /// Consents to everything on a page of Google.
  public static void allow(Page page) {
    button(page, "Allow").waitFor();
    page.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
    button(page, "Allow").click();
  }

  /// Signs in once, for windows of several tests.
  public NewContextOptions signedIn(TestHexmail hexmail, String email) {
    try (BrowserContext context = browser.newContext()) {
      signIn(context.newPage(), hexmail, email);
      return new NewContextOptions().setStorageState(context.storageState());
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /// The program that `CHROMIUM` names (as `./verify` does), or the first on the path.
  private static Path executable() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.concat(
            Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
            NAMES.stream()
                .flatMap(name ->
                    Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name))))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "The browser tests need a Chromium: run ./verify, or name one in CHROMIUM"));
  }
}
