package hexmail.emulator;

import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.security.SecureRandom;

/// A local Google with ten messages, its clock and a visitor.
public final class RunningGoogle implements AutoCloseable {
  private final TickingClock clock;
  private final LocalGoogle google;
  private final BrowserClient visitor;

  private RunningGoogle(TickingClock clock, LocalGoogle google) {
    this.clock = clock;
    this.google = google;
    this.visitor = new BrowserClient(google);
  }

  public static RunningGoogle in(Path data) {
    TickingClock clock = new TickingClock();
    return new RunningGoogle(
        clock,
        LocalGoogle.start(
            new LocalGoogleSettings(
                0, data, clock, new SecureRandom(), new MailSource.Sample(10))));
  }

  public TickingClock clock() {
    return clock;
  }

  public LocalGoogle google() {
    return google;
  }

  public BrowserClient visitor() {
    return visitor;
  }

  @Override
  public void close() {
    visitor.close();
    google.close();
  }
}
