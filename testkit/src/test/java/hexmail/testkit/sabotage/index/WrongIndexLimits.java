package hexmail.testkit.sabotage.index;

import static java.util.Comparator.comparing;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Indexes with a wrong limit.
final class WrongIndexLimits {
  private WrongIndexLimits() {}

  static MailboxIndex letsNothingGo(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      private final Map<MessageId, MessageSummary> gone = new ConcurrentHashMap<>();

      @Override
      public synchronized boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        Map<MessageId, MessageSummary> all = new HashMap<>(all(account).current());
        boolean kept = super.keep(account, at, claimed, summaries);
        if (kept) {
          summaries.forEach(summary -> all.put(summary.id(), summary));
          all.keySet().removeAll(all(account).current().keySet());
          gone.putAll(all);
        }
        return kept;
      }

      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        IndexedMessages found = honest.find(account, ids);
        Map<MessageId, MessageSummary> current = new HashMap<>(gone);
        current.keySet().retainAll(ids);
        current.putAll(found.current());
        return new IndexedMessages(found.at(), current, found.stale());
      }
    };
  }

  static MailboxIndex letsTheLastGo(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      @Override
      public synchronized boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        Map<MessageId, MessageSummary> all = new HashMap<>(all(account).current());
        boolean kept = super.keep(account, at, claimed, summaries);
        if (kept) {
          summaries.forEach(summary -> all.put(summary.id(), summary));
          Set<MessageId> left = all(account).current().keySet();
          lose(account, left.stream());
          honest.keep(
              account,
              at,
              Set.of(),
              all.values().stream()
                  .sorted(comparing(MessageSummary::receivedAt))
                  .limit(left.size())
                  .toList());
        }
        return kept;
      }
    };
  }

  static MailboxIndex countsWhatIsReplaced(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        List<MessageSummary> twice = new ArrayList<>();
        for (MessageSummary summary : summaries) {
          if (!all(account).current().isEmpty() && seen(account).containsKey(summary.id())) {
            twice.add(copy(summary));
          }
          twice.add(summary);
        }
        return super.keep(account, at, claimed, twice);
      }
    };
  }

  private static MessageSummary copy(MessageSummary summary) {
    return new MessageSummary(
        new MessageId("copy-" + summary.id().value()),
        summary.conversation(),
        summary.from(),
        "",
        "",
        Instant.MAX,
        Set.of(),
        false);
  }

  static MailboxIndex givesStaleSummariesRoomOfTheirOwn(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      private final Map<MessageId, MessageSummary> stale = new ConcurrentHashMap<>();

      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        Map<MessageId, MessageSummary> before = all(account).stale();
        boolean kept = super.keep(account, at, claimed, summaries);
        if (kept) {
          stale.putAll(before);
          stale.keySet().removeAll(all(account).current().keySet());
        }
        return kept;
      }

      @Override
      public boolean advance(AccountId account, IndexStep step) {
        stale.clear();
        return honest.advance(account, step);
      }

      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        IndexedMessages found = honest.find(account, ids);
        Map<MessageId, MessageSummary> all = new HashMap<>(stale);
        all.keySet().retainAll(ids);
        all.putAll(found.stale());
        return new IndexedMessages(found.at(), found.current(), all);
      }
    };
  }

  static MailboxIndex givesNoRoomBack(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      private final AtomicInteger lost = new AtomicInteger();

      @Override
      public boolean advance(AccountId account, IndexStep step) {
        int before = size(account);
        boolean taken = honest.advance(account, step);
        lost.addAndGet(before - size(account));
        return taken;
      }

      private int size(AccountId account) {
        IndexedMessages all = all(account);
        return all.current().size() + all.stale().size();
      }

      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        return super.keep(account, at, claimed, summaries.stream().skip(lost.get()).toList());
      }
    };
  }

  static MailboxIndex givesNoRoomBackToTheForgotten(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      private final Map<AccountId, Integer> forgotten = new ConcurrentHashMap<>();

      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        int lost = forgotten.getOrDefault(account, 0);
        return super.keep(account, at, claimed, summaries.stream().skip(lost).toList());
      }

      @Override
      public void forget(AccountId account) {
        forgotten.merge(account, all(account).current().size(), Integer::sum);
        honest.forget(account);
      }
    };
  }

  static MailboxIndex makesRoomAtTheNeighboursCost(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        boolean kept = super.keep(account, at, claimed, summaries);
        if (all(account).current().size() < summaries.size()) {
          otherAccounts(account).forEach(other -> lose(other, seen(other).keySet().stream()));
        }
        return kept;
      }
    };
  }
}
