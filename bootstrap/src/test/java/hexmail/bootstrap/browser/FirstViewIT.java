package hexmail.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a browser that keeps nothing yet asks for before it shows a page, and that nothing moves
/// then, however late the script comes.
class FirstViewIT {
  /// Four with the site's icon, for which a browser without a window does not ask.
  private static final int MOST_REQUESTS = 3;

  private static final String OBSERVE =
      """
      window.moved = [];
      new PerformanceObserver(list => window.moved.push(...list.getEntries()))
        .observe({ type: "layout-shift", buffered: true });
      """;

  private static final String MOVED =
      """
      () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(
        window.moved.reduce((sum, entry) => sum + entry.value, 0)))))
      """;

  private static final String PAINTED = "() => performance.getEntriesByType('paint').length > 0";

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

  private static String message = "";
  private static NewContextOptions signedIn;

  @BeforeAll
  static void signIn() {
    message = TestHexmail.MAIL + "/" + new WalkMail(hexmail).invoiceMessage();
    signedIn = chromium.signedIn(hexmail, TestHexmail.ADA);
  }

  @ParameterizedTest
  @ValueSource(strings = {TestHexmail.MAIL, "message", "/settings"})
  void a_first_view_takes_few_requests_and_nothing_moves(String path) {
    try (BrowserContext context = chromium.browser().newContext(signedIn)) {
      Page page = context.newPage();
      List<String> requests = new ArrayList<>();
      page.onRequest(request -> requests.add(request.resourceType() + " " + request.url()));
      List<Route> scripts = new ArrayList<>();
      page.route(url -> url.endsWith(".js"), scripts::add);
      page.addInitScript(OBSERVE);

      page.navigate(
          hexmail.at(path.equals("message") ? message : path).toString(),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      page.waitForFunction(PAINTED);
      assertThat(requests).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
      scripts.forEach(Route::resume);
      page.waitForLoadState();

      assertThat(((Number) page.evaluate(MOVED)).doubleValue()).isZero();
    }
  }
}
