package hexmail.adapter.google.policy;

import hexmail.domain.mailbox.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How many calls of one person Gmail takes at once. Google does not say; it refuses those above
/// its measure (429 "Too many concurrent requests for user"). So it is learned, for each person,
/// who may use other programs as well: whoever is waited for stays within what was seen to work,
/// and the background tries some more, until they are refused. Not safe for use by several threads.
final class ConcurrencyLimit {
  /// What one vendor says of Google; two batches.
  private static final int AT_FIRST = 50;

  /// What some report at the least.
  private static final int LEAST = 10;

  /// As many batches as a person has requests under way.
  private static final int MOST = 200;

  /// How many more are tried: fewer than a batch, since all of them may be refused.
  static final int STEP = 15;

  /// How often more has to work, without a refusal in between, until it counts as seen to work. By
  /// chance it often does: the far side is done with calls before we know.
  private static final int OFTEN = 8;

  /// How long nothing more is tried after a refusal. Then what works no more may work again.
  private static final Duration WARNED = Duration.ofMinutes(10);

  /// Calls that are refused within this time were under way together and tell the same thing.
  private static final Duration ONE_AFFAIR = Duration.ofSeconds(1);

  private final Clock clock;
  private Instant warnedUntil = Instant.EPOCH;
  private Instant lessened = Instant.EPOCH;
  private int proven = AT_FIRST;
  private int tried = MOST;
  private int worked;

  ConcurrencyLimit(Clock clock) {
    this.clock = clock;
  }

  /// How many calls may be under way at once, with one that is so urgent.
  int limit(Urgency urgency) {
    boolean warned = isWarned();
    if (!warned) {
      proven = Math.max(proven, AT_FIRST);
    }
    return switch (urgency) {
      case WAITED_FOR -> proven;
      case BACKGROUND -> warned ? proven : Math.min(MOST, proven + STEP);
    };
  }

  /// Notes that none of so many calls under way was too much.
  void taken(int atOnce) {
    if (atOnce <= proven) {
      return;
    }
    tried = Math.min(tried, atOnce);
    worked++;
    if (worked == OFTEN) {
      proven = tried;
      tryAnew();
    }
  }

  private void tryAnew() {
    tried = MOST;
    worked = 0;
  }

  /// Notes that some of so many calls under way were too many: of those that were tried, so that it
  /// was in vain, or of those that had worked until then. Where there were few, they were not ours.
  void refused(int atOnce) {
    if (atOnce < LEAST) {
      return;
    }
    Instant now = clock.instant();
    boolean known = Duration.between(lessened, now).abs().compareTo(ONE_AFFAIR) < 0;
    if (atOnce <= proven && !known) {
      proven = Math.max(LEAST, proven / 2);
      lessened = now;
    }
    warnedUntil = now.plus(WARNED);
    tryAnew();
  }

  private boolean isWarned() {
    Duration left = Duration.between(clock.instant(), warnedUntil);
    // A warning that lasts longer is from before the clock was set back.
    return left.isPositive() && left.compareTo(WARNED) <= 0;
  }
}
