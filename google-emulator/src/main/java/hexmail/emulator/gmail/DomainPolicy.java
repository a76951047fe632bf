package hexmail.emulator.gmail;

import hexmail.emulator.grants.SampleAccounts;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The accounts whose administrator lets no application read mail (`domainPolicy`). Safe for use by
/// many threads.
public final class DomainPolicy {
  private final Set<String> blocked = ConcurrentHashMap.newKeySet();

  /// At the start one of the sample accounts is blocked.
  public DomainPolicy() {
    blocked.add(SampleAccounts.JOAN.email());
  }

  /// Whether the mail of the mailbox is blocked from now on.
  public void block(String mailbox, boolean now) {
    boolean _ = now ? blocked.add(mailbox) : blocked.remove(mailbox);
  }

  boolean blocks(String mailbox) {
    return blocked.contains(mailbox);
  }
}
