package hexmail.testkit.sabotage.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Indexes that store too much or too little.
final class WrongKeeping {
  private WrongKeeping() {}

  /// Changes which summaries are stored.
  private abstract static class Keeping extends DelegatingMailboxIndex {
    Keeping(MailboxIndex honest) {
      super(honest);
    }

    abstract boolean put(AccountId account, HistoryId at, List<MessageSummary> summaries);

    @Override
    public final boolean keep(
        AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
      honest.keep(account, at, claimed, List.of());
      return put(account, at, summaries);
    }

    final @Nullable HistoryId at(AccountId account) {
      return honest.find(account, List.of()).at();
    }
  }

  static MailboxIndex keepsTheFirst(MailboxIndex index) {
    return new Keeping(index) {
      @Override
      boolean put(AccountId account, HistoryId at, List<MessageSummary> summaries) {
        Set<MessageId> known =
            honest
                .find(account, summaries.stream().map(MessageSummary::id).toList())
                .current()
                .keySet();
        return honest.keep(
            account,
            at,
            Set.of(),
            summaries.stream().filter(summary -> !known.contains(summary.id())).toList());
      }
    };
  }

  static MailboxIndex putsInWhateverThePoint(MailboxIndex index) {
    return new Keeping(index) {
      @Override
      boolean put(AccountId account, HistoryId at, List<MessageSummary> summaries) {
        @Nullable HistoryId there = at(account);
        return honest.keep(account, there == null ? at : there, Set.of(), summaries);
      }
    };
  }

  static MailboxIndex beginsWithWhatIsPutIn(MailboxIndex index) {
    return new Keeping(index) {
      @Override
      boolean put(AccountId account, HistoryId at, List<MessageSummary> summaries) {
        honest.advance(account, new IndexStep.Restart(null, at));
        return honest.keep(account, at, Set.of(), summaries);
      }
    };
  }

  static MailboxIndex saysThatItPutsAllIn(MailboxIndex index) {
    return new Keeping(index) {
      @Override
      boolean put(AccountId account, HistoryId at, List<MessageSummary> summaries) {
        honest.keep(account, at, Set.of(), summaries);
        return true;
      }
    };
  }

  static MailboxIndex removesWhatIsNotBrought(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        boolean kept = super.keep(account, at, claimed, summaries);
        List<MessageId> brought = summaries.stream().map(MessageSummary::id).toList();
        lose(account, claimed.stream().filter(id -> !brought.contains(id)));
        return kept;
      }
    };
  }

  static MailboxIndex keepsWhatOneOfManyPutsIn(MailboxIndex index) {
    RaceBarrier allCame = new RaceBarrier();
    AtomicBoolean first = new AtomicBoolean(true);
    return new Keeping(index) {
      @Override
      boolean put(AccountId account, HistoryId at, List<MessageSummary> summaries) {
        boolean racing = Thread.currentThread().isVirtual();
        allCame.await();
        boolean lost = racing && !first.getAndSet(false);
        return honest.keep(account, at, Set.of(), lost ? List.of() : summaries);
      }
    };
  }
}
