package hexmail.testkit.sabotage.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Indexes that restart wrongly.
final class WrongRestarts {
  private WrongRestarts() {}

  /// Changes how restarts are applied.
  private abstract static class Restarting extends RecordingMailboxIndex {
    Restarting(MailboxIndex honest) {
      super(honest);
    }

    abstract boolean restart(AccountId account, IndexStep.Restart step);

    @Override
    public final boolean advance(AccountId account, IndexStep step) {
      return switch (step) {
        case IndexStep.Follow follow -> honest.advance(account, follow);
        case IndexStep.Restart restart -> restart(account, restart);
      };
    }

    final @Nullable HistoryId at(AccountId account) {
      return honest.find(account, List.of()).at();
    }
  }

  static MailboxIndex losesHighPoints(MailboxIndex index) {
    return new Restarting(index) {
      @Override
      boolean restart(AccountId account, IndexStep.Restart step) {
        HistoryId to = new HistoryId(step.to().value() & Integer.MAX_VALUE);
        return honest.advance(account, new IndexStep.Restart(step.from(), to));
      }
    };
  }

  static MailboxIndex takesARestartForAStep(MailboxIndex index) {
    return new Restarting(index) {
      @Override
      boolean restart(AccountId account, IndexStep.Restart step) {
        @Nullable HistoryId from = step.from();
        return honest.advance(
            account, from == null ? step : new IndexStep.Follow(from, List.of(), step.to()));
      }
    };
  }

  static MailboxIndex removesAllAtARestart(MailboxIndex index) {
    return new Restarting(index) {
      @Override
      boolean restart(AccountId account, IndexStep.Restart step) {
        boolean taken = honest.advance(account, step);
        if (taken) {
          lose(account, seen(account).keySet().stream());
        }
        return taken;
      }
    };
  }

  static MailboxIndex leavesStaleWhatIsPutInAnew(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        Set<MessageId> stale =
            honest
                .find(account, summaries.stream().map(MessageSummary::id).toList())
                .stale()
                .keySet();
        return honest.keep(
            account,
            at,
            claimed,
            summaries.stream().filter(summary -> !stale.contains(summary.id())).toList());
      }
    };
  }

  static MailboxIndex neverRemovesStaleSummaries(MailboxIndex index) {
    return new Restarting(index) {
      private final Map<MessageId, MessageSummary> outdated = new HashMap<>();

      @Override
      synchronized boolean restart(AccountId account, IndexStep.Restart step) {
        Map<MessageId, MessageSummary> stale = all(account).stale();
        boolean taken = honest.advance(account, step);
        if (taken) {
          outdated.putAll(stale);
        }
        return taken;
      }

      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        IndexedMessages found = honest.find(account, ids);
        Map<MessageId, MessageSummary> stale =
            ids.stream()
                .distinct()
                .filter(id -> !found.current().containsKey(id))
                .filter(outdated::containsKey)
                .collect(
                    Collectors.toMap(id -> id, id -> Objects.requireNonNull(outdated.get(id))));
        stale.putAll(found.stale());
        return new IndexedMessages(found.at(), found.current(), stale);
      }
    };
  }

  static MailboxIndex restartsFromAnywhere(MailboxIndex index) {
    return new Restarting(index) {
      @Override
      synchronized boolean restart(AccountId account, IndexStep.Restart step) {
        @Nullable HistoryId at = at(account);
        return honest.advance(account, at == null ? step : new IndexStep.Restart(at, step.to()));
      }
    };
  }

  static MailboxIndex beginsWithAnyRestart(MailboxIndex index) {
    return new Restarting(index) {
      @Override
      boolean restart(AccountId account, IndexStep.Restart step) {
        return honest.advance(account, step)
            || honest.advance(account, new IndexStep.Restart(null, step.to()));
      }
    };
  }

  static MailboxIndex letsAllCallersBegin(MailboxIndex index) {
    RaceBarrier allLooked = new RaceBarrier();
    return new Restarting(index) {
      @Override
      boolean restart(AccountId account, IndexStep.Restart step) {
        if (step.from() != null) {
          return honest.advance(account, step);
        }
        boolean taken = at(account) == null;
        allLooked.await();
        return honest.advance(account, step) || taken;
      }
    };
  }

  static MailboxIndex letsAllCallersRestart(MailboxIndex index) {
    RaceBarrier allLooked = new RaceBarrier();
    return new Restarting(index) {
      @Override
      boolean restart(AccountId account, IndexStep.Restart step) {
        if (step.from() == null) {
          return honest.advance(account, step);
        }
        boolean taken = step.from().equals(at(account));
        allLooked.await();
        return honest.advance(account, step) || taken;
      }
    };
  }
}
