package archfixtures.clean.domain.value;

import archfixtures.clean.domain.secret.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// An expected result.
public sealed interface DrawOutcome<T> {
  record Drawn<T>(T shape, boolean isNew) implements DrawOutcome<T> {}

  record Refused<T>(Instant at, List<Fingerprint> by) implements DrawOutcome<T> {
    static <T> Refused<T> now(Clock clock, String text) {
      String hex = text.toLowerCase(Locale.ROOT);
      return new Refused<>(Instant.now(clock), List.of(new Fingerprint(hex)));
    }

    boolean isRecent(Instant since) {
      return at.isAfter(since);
    }
  }
}
