package hexmail.testkit.memory;

import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a test has made the authorization server in memory suffer from. Not safe for use by several
/// threads; its owner guards it.
final class Troubles {
  private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
  private @Nullable Outage outage;

  enum Trouble {
    USER_ID_MISSING,
    SCOPES_MISSING,
    CLIENT_REJECTED,
    ROTATING,
    REAUTHENTICATION
  }

  boolean has(Trouble trouble) {
    return troubles.contains(trouble);
  }

  void set(Trouble trouble, boolean now) {
    if (now) {
      troubles.add(trouble);
    } else {
      troubles.remove(trouble);
    }
  }

  void outage(@Nullable Outage now) {
    outage = now;
  }

  void checkReachable() {
    if (outage != null) {
      throw new AuthorizationServerUnavailable(outage, "The authorization server is out of order");
    }
  }

  void checkClient() {
    checkReachable();
    if (has(Trouble.CLIENT_REJECTED)) {
      throw new ClientRejected("invalid_client");
    }
  }
}
