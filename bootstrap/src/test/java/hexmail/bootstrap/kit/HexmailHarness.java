package hexmail.bootstrap.kit;

import hexmail.bootstrap.Wiring;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Hexmail, wired and running on a free port of loopback, with browsers to use it. Registered as an
/// extension it runs for one test, or for all tests of a class when the field is static. A test may
/// also start and close it itself. For the use of one thread, but for requests.
public abstract class HexmailHarness
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AutoCloseable {
  /// The button of the landing page.
  public static final String SIGN_IN = "Sign in with Google";

  private final URI address = URI.create("http://localhost:" + FreePort.find());
  private final List<TestBrowser> browsers = new ArrayList<>();
  private TestBrowser browser = newBrowser();
  private boolean isForAllTests;
  private @Nullable Wiring running;

  /// Wires the application, to listen at `address()`.
  protected abstract Wiring wire();

  /// Ends what the application was wired with.
  protected abstract void release();

  /// Where the front is.
  public final URI address() {
    return address;
  }

  /// Where `path` of the front is.
  public final URI at(String path) {
    return address.resolve(path);
  }

  /// The browser of this test.
  public final TestBrowser browser() {
    return browser;
  }

  /// Another browser, without cookies. It is closed with Hexmail.
  public final TestBrowser newBrowser() {
    TestBrowser another = new TestBrowser();
    browsers.add(another);
    return another;
  }

  /// Opens a page in the browser of this test.
  public final Page open(String path) {
    return browser.open(at(path));
  }

  /// Stops the front and starts it again; what it did not keep is gone.
  public final void restart() {
    stop();
    start();
  }

  /// Starts the front.
  protected final void start() {
    running = wire();
  }

  /// Stops the front, and nothing else.
  public final void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  /// From now on the browser of this test is a new one.
  protected final void replaceBrowser() {
    browsers.forEach(TestBrowser::close);
    browsers.clear();
    browser = newBrowser();
  }

  @Override
  public final void close() {
    // First, because the front waits for open connections when it stops.
    browsers.forEach(TestBrowser::close);
    stop();
    release();
  }

  @Override
  public final void beforeAll(ExtensionContext context) {
    isForAllTests = true;
    start();
  }

  @Override
  public final void beforeEach(ExtensionContext context) {
    if (!isForAllTests) {
      start();
    }
  }

  @Override
  public final void afterEach(ExtensionContext context) {
    if (!isForAllTests) {
      close();
    }
  }

  @Override
  public final void afterAll(ExtensionContext context) {
    close();
  }
}
