package hexmail.testkit.memory;

import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The faults that a test injects into the in-memory authorization server. Not thread-safe; guarded
/// by its owner.
final class InjectedFaults {
  private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
  private @Nullable Outage outage;

  enum Fault {
    USER_ID_MISSING,
    SCOPES_MISSING,
    CLIENT_REJECTED,
    ROTATING,
    REAUTHENTICATION
  }

  boolean has(Fault fault) {
    return faults.contains(fault);
  }

  void set(Fault fault, boolean now) {
    if (now) {
      faults.add(fault);
    } else {
      faults.remove(fault);
    }
  }

  void outage(@Nullable Outage now) {
    outage = now;
  }

  void checkReachable() {
    if (outage != null) {
      throw new AuthorizationServerUnavailable(outage, "The authorization server is unavailable");
    }
  }

  void checkClient() {
    checkReachable();
    if (has(Fault.CLIENT_REJECTED)) {
      throw new ClientRejected("invalid_client");
    }
  }
}
