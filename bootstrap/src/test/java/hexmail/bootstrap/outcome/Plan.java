package hexmail.bootstrap.outcome;

import hexmail.adapter.google.GoogleAdapter.Deadlines;
import hexmail.adapter.google.GoogleAdapter.Settings;
import hexmail.bootstrap.configuration.GoogleClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// What a world is made with.
///
/// @param keys of the configuration, beside those that the world needs
/// @param time what its clock goes by, until it is moved
/// @param deadlines of calls to Google
record Plan(Map<String, String> keys, Clock time, Deadlines deadlines) {
  /// Time stands still, and Google may take its usual time.
  static final Plan USUAL =
      new Plan(
          Map.of(),
          Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC),
          Deadlines.USUAL);

  /// With other keys of the configuration.
  Plan with(Map<String, String> others) {
    return new Plan(others, time, deadlines);
  }

  /// Time goes on by itself.
  Plan inTime() {
    return new Plan(keys, Clock.systemUTC(), deadlines);
  }

  /// With one deadline for whatever Google is asked.
  Plan within(Duration deadline) {
    return new Plan(keys, time, new Deadlines(deadline, deadline, deadline));
  }

  GoogleClient of(GoogleClient client) {
    Settings usual = client.settings();
    return new GoogleClient(
        new Settings(usual.client(), usual.endpoints(), usual.scopes(), deadlines, usual.limits()),
        client.testing(),
        client.warnings());
  }
}
