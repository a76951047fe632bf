package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.Admission.Permit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// When quota and pauses let a request of one account go. Units that a deferred interactive request
/// will come back for are held for it. Not safe for use by several threads.
final class QuotaBudget {
  /// How long units are held beyond the time at which the caller was asked to come back.
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final InstantSource time;
  private final SlidingQuotaWindow window;
  private Instant pausedUntil = Instant.MIN;
  private Instant heldUntil = Instant.MIN;
  private int held;

  QuotaBudget(InstantSource time, SlidingQuotaWindow window) {
    this.time = time;
    this.window = window;
  }

  /// The time until the request may be sent: an interactive one for its first item, a background
  /// one as a whole.
  Duration timeUntilFirst(QuotaRequest request) {
    return timeUntil(request, request.isInteractive() ? request.unitsPerItem() : request.units());
  }

  /// The time until the request may be sent as a whole.
  Duration timeUntilAll(QuotaRequest request) {
    return timeUntil(request, request.units());
  }

  private Duration timeUntil(QuotaRequest request, int units) {
    Instant now = time.instant();
    int others = request.isInteractive() || now.isAfter(heldUntil) ? 0 : held;
    int most = Math.max(request.unitsPerItem(), window.capacity(request.reserved()));
    Duration wait = window.timeUntil(others + Math.min(units, most), request.reserved(), now);
    Duration pause = Duration.between(now, pausedUntil.isAfter(now) ? pausedUntil : now);
    return pause.compareTo(wait) > 0 ? pause : wait;
  }

  /// For how many items there are units now.
  int items(QuotaRequest request) {
    return window.available(request.reserved(), time.instant()) / request.unitsPerItem();
  }

  /// Holds units for an interactive request that is deferred.
  void hold(QuotaRequest request) {
    if (request.isInteractive()) {
      Instant now = time.instant();
      held = Math.max(now.isAfter(heldUntil) ? 0 : held, request.units());
      heldUntil = now.plus(timeUntilAll(request)).plus(GRACE);
    }
  }

  void begin(QuotaRequest request, Permit permit) {
    int units = permit.items * permit.unitsPerItem;
    if (request.isInteractive()) {
      held = Math.max(0, held - units);
    }
    window.begin(units);
  }

  /// @param charged how many items count towards the quota
  void end(Permit permit, int charged) {
    window.end(permit.items * permit.unitsPerItem, charged * permit.unitsPerItem, time.instant());
  }

  /// Lets no request go for this time.
  void pause(Duration duration) {
    Instant until = time.instant().plus(duration);
    pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
  }
}
