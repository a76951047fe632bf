package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// The senders of allowed pictures in memory.
public final class InMemoryPictureSenders implements PictureSenders {
  private static final int LIMIT = 1_000;

  private final InMemoryDatabase database;
  private final int limit;
  private final Map<AccountId, SequencedSet<EmailAddress>> accounts = new HashMap<>();

  public InMemoryPictureSenders() {
    this(new InMemoryDatabase(), LIMIT);
  }

  /// @param limit the maximum number of senders of an account
  public InMemoryPictureSenders(InMemoryDatabase database, int limit) {
    this.database = database;
    this.limit = limit;
    database.register(() -> {
      Map<AccountId, SequencedSet<EmailAddress>> then = new HashMap<>();
      accounts.forEach((account, senders) -> then.put(account, new LinkedHashSet<>(senders)));
      return () -> {
        accounts.clear();
        accounts.putAll(then);
      };
    });
  }

  private SequencedSet<EmailAddress> of(AccountId account) {
    return accounts.computeIfAbsent(account, _ -> new LinkedHashSet<>());
  }

  @Override
  public void allow(AccountId account, EmailAddress sender) {
    database.change(() -> {
      SequencedSet<EmailAddress> senders = of(account);
      senders.add(sender.normalised());
      while (senders.size() > limit) {
        senders.removeFirst();
      }
    });
  }

  @Override
  public void disallow(AccountId account, EmailAddress sender) {
    database.change(() -> of(account).remove(sender.normalised()));
  }

  @Override
  public List<EmailAddress> allowed(AccountId account) {
    return database.locked(() -> List.copyOf(of(account)));
  }

  @Override
  public void forget(AccountId account) {
    database.change(() -> accounts.remove(account));
  }
}
