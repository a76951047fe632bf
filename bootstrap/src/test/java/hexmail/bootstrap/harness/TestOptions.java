package hexmail.bootstrap.harness;

import hexmail.adapter.google.GoogleAdapter.Deadlines;
import hexmail.adapter.google.GoogleAdapter.Settings;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.emulator.mail.MailSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// What a [TestHexmail] is started with.
///
/// @param mail of the first account
/// @param clock the time goes by, until a test moves it
/// @param deadlines of calls to Google
/// @param hasQuota whether the local Google keeps its quota
/// @param isTampered whether a [TamperingProxy] is between the application and Google
/// @param isOverTls whether Gmail is called over TLS and HTTP/2, without a [TcpProxy]
/// @param keys of the configuration, in addition to those that the harness needs
public record TestOptions(
    MailSource mail,
    Clock clock,
    Deadlines deadlines,
    boolean hasQuota,
    boolean isTampered,
    boolean isOverTls,
    Map<String, String> keys) {
  /// A few messages, no quota, and a clock that only a test moves.
  public static final TestOptions USUAL =
      new TestOptions(
          new MailSource.Sample(3),
          Clock.fixed(TestHexmail.NOON, ZoneOffset.UTC),
          Deadlines.USUAL,
          false,
          false,
          false,
          Map.of());

  /// The same with a [TamperingProxy].
  public static final TestOptions TAMPERED = USUAL.tampered();

  public TestOptions withMail(MailSource other) {
    return new TestOptions(other, clock, deadlines, hasQuota, isTampered, isOverTls, keys);
  }

  /// The clock runs.
  public TestOptions inRealTime() {
    return new TestOptions(
        mail, Clock.systemUTC(), deadlines, hasQuota, isTampered, isOverTls, keys);
  }

  /// One deadline for every call to Google.
  public TestOptions withDeadline(Duration deadline) {
    Deadlines all = new Deadlines(deadline, deadline, deadline);
    return new TestOptions(mail, clock, all, hasQuota, isTampered, isOverTls, keys);
  }

  public TestOptions withQuota() {
    return new TestOptions(mail, clock, deadlines, true, isTampered, isOverTls, keys);
  }

  /// Gmail is called over TLS and HTTP/2, as at Google.
  public TestOptions overTls() {
    return new TestOptions(mail, clock, deadlines, hasQuota, isTampered, true, keys);
  }

  private TestOptions tampered() {
    return new TestOptions(mail, clock, deadlines, hasQuota, true, isOverTls, keys);
  }

  public TestOptions with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(keys);
    all.putAll(more);
    return new TestOptions(mail, clock, deadlines, hasQuota, isTampered, isOverTls, all);
  }

  public TestOptions with(String key, String value) {
    return with(Map.of(key, value));
  }

  GoogleClient apply(GoogleClient client) {
    Settings usual = client.settings();
    return new GoogleClient(
        new Settings(usual.client(), usual.endpoints(), usual.scopes(), deadlines, usual.limits()),
        client.testing(),
        client.warnings());
  }
}
