package hexmail.bootstrap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Control;
import hexmail.emulator.mail.MailSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/// A running demo with a small mailbox, on free ports, and a browser that has not signed in.
public final class DemoFixture implements AutoCloseable {
  public static final String ADA = "ada@example.com";
  static final String GRACE = "grace@example.com";
  static final String SIGN_IN = "Sign in with Google";

  private final Demo demo;
  private final TestBrowser browser = new TestBrowser();

  private DemoFixture(Demo demo) {
    this.demo = demo;
  }

  static DemoFixture start(Path data) {
    return start(data, new MailSource.Sample(120), Clock.systemUTC());
  }

  public static DemoFixture start(Path data, MailSource mail, Clock clock) {
    return new DemoFixture(Demo.start(new Demo.Options(0, 0, mail, data), clock));
  }

  TestBrowser browser() {
    return browser;
  }

  public Control google() {
    return demo.google().control();
  }

  public URI at(String path) {
    return demo.address().resolve(path);
  }

  /// Signs Ada in from the landing page, in the browser of this fixture.
  TestBrowser.Page signIn() {
    return signIn(browser, ADA);
  }

  TestBrowser.Page signIn(TestBrowser anyBrowser, String email) {
    return anyBrowser.signIn(anyBrowser.open(at("/")), SIGN_IN, email);
  }

  /// The same in a window of a Chromium.
  public void signIn(Page page) {
    page.navigate(at("/").toString());
    button(page, SIGN_IN).click();
    button(page, ADA).click();
    // Who has allowed it once is not asked again.
    Locator allow = button(page, "Allow");
    allow.or(page.locator("ol.rows")).waitFor();
    if (allow.isVisible()) {
      allow.click();
    }
    page.waitForURL("**/u/0/mail");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  @Override
  public void close() {
    browser.close();
    demo.close();
  }
}
