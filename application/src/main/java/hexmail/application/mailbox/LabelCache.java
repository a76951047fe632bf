package hexmail.application.mailbox;

import hexmail.domain.account.AccountId;
import hexmail.domain.message.Label;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The labels of the accounts that were looked at last, as they were told last. They live in this
/// process only. Safe for use by many threads.
final class LabelCache {
  private static final int MOST = 1_000;

  private final Map<AccountId, Told> told =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Told> eldest) {
          return size() > MOST;
        }
      };

  /// What was told, and when.
  record Told(List<Label> labels, Instant at) {
    Told {
      labels = List.copyOf(labels);
    }
  }

  synchronized void put(AccountId account, Told labels) {
    told.put(account, labels);
  }

  synchronized Optional<Told> find(AccountId account) {
    return Optional.ofNullable(told.get(account));
  }

  synchronized void forget(AccountId account) {
    told.remove(account);
  }
}
