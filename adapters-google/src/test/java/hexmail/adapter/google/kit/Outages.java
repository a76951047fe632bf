package hexmail.adapter.google.kit;

import hexmail.domain.outage.Outage;
import hexmail.emulator.control.Fault;
import java.time.Duration;

/// What the local Google does so that an adapter meets an outage.
final class Outages {
  private Outages() {}

  static Fault fault(Outage outage) {
    return switch (outage) {
      case UNREACHABLE -> Fault.dropped().forEver();
      case TOO_SLOW -> Fault.status(503).delayedBy(Duration.ofMinutes(1)).forEver();
      case FAILED -> Fault.status(503).forEver();
      case GARBLED -> Fault.status(400).forEver();
    };
  }
}
