package hexmail.bootstrap;

import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Control;
import hexmail.emulator.mail.MailSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/// A running demo with a small mailbox, on free ports, and a browser that has not signed in.
final class DemoFixture implements AutoCloseable {
  static final String ADA = "ada@example.com";
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

  static DemoFixture start(Path data, MailSource mail, Clock clock) {
    return new DemoFixture(Demo.start(new Demo.Options(0, 0, mail, data), clock));
  }

  TestBrowser browser() {
    return browser;
  }

  Control google() {
    return demo.google().control();
  }

  URI at(String path) {
    return demo.address().resolve(path);
  }

  /// Signs Ada in from the landing page, in the browser of this fixture.
  TestBrowser.Page signIn() {
    return signIn(browser, ADA);
  }

  TestBrowser.Page signIn(TestBrowser anyBrowser, String email) {
    return anyBrowser.signIn(anyBrowser.open(at("/")), SIGN_IN, email);
  }

  @Override
  public void close() {
    browser.close();
    demo.close();
  }
}
