package hexmail.testkit.sabotage.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Indexes that apply the changes of the history wrongly.
final class WrongFollowing {
  private WrongFollowing() {}

  /// Changes how steps with changes are applied.
  private abstract static class Following extends DelegatingMailboxIndex {
    Following(MailboxIndex honest) {
      super(honest);
    }

    abstract boolean follow(AccountId account, IndexStep.Follow step);

    @Override
    public final boolean advance(AccountId account, IndexStep step) {
      return switch (step) {
        case IndexStep.Follow follow -> follow(account, follow);
        case IndexStep.Restart restart -> honest.advance(account, restart);
      };
    }

    final @Nullable HistoryId at(AccountId account) {
      return honest.find(account, List.of()).at();
    }
  }

  private static MailboxIndex following(MailboxIndex index, Predicate<MailboxChange> applied) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        return honest.advance(
            account, with(step, step.changes().stream().filter(applied).toList()));
      }
    };
  }

  private static IndexStep with(IndexStep.Follow step, List<MailboxChange> changes) {
    return new IndexStep.Follow(step.from(), changes, step.to());
  }

  static MailboxIndex ignoresNewLabels(MailboxIndex index) {
    return following(index, change -> !(change instanceof MailboxChange.LabelsAdded));
  }

  static MailboxIndex ignoresLostLabels(MailboxIndex index) {
    return following(index, change -> !(change instanceof MailboxChange.LabelsRemoved));
  }

  static MailboxIndex ignoresDeletions(MailboxIndex index) {
    return following(index, change -> !(change instanceof MailboxChange.Deleted));
  }

  static MailboxIndex takesLabelsAwayLast(MailboxIndex index) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        List<MailboxChange> changes = new ArrayList<>(step.changes());
        changes.sort(Comparator.comparing(change -> change instanceof MailboxChange.LabelsRemoved));
        return honest.advance(account, with(step, changes));
      }
    };
  }

  static MailboxIndex makesSummariesOfNewMessagesUp(MailboxIndex index) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        boolean taken = honest.advance(account, step);
        List<MessageId> added =
            step.changes().stream()
                .filter(MailboxChange.Added.class::isInstance)
                .map(MailboxChange::message)
                .filter(id -> honest.find(account, List.of(id)).current().isEmpty())
                .toList();
        honest.keep(
            account, step.to(), Set.of(), added.stream().map(WrongFinding::madeUp).toList());
        return taken;
      }
    };
  }

  static MailboxIndex refusesChangesOfUnknownMessages(MailboxIndex index) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        List<MessageId> ids = step.changes().stream().map(MailboxChange::message).toList();
        IndexedMessages found = honest.find(account, ids);
        return (found.current().keySet().containsAll(ids) || !found.stale().isEmpty())
            && honest.advance(account, step);
      }
    };
  }

  static MailboxIndex appliesNothingTwice(MailboxIndex index) {
    return new Following(index) {
      private final Set<MailboxChange> returned = ConcurrentHashMap.newKeySet();

      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        List<MailboxChange> fresh = step.changes().stream().filter(returned::add).toList();
        return fresh.size() == step.changes().size() && honest.advance(account, step);
      }
    };
  }

  static MailboxIndex leavesStaleSummariesAlone(MailboxIndex index) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        List<MessageId> ids = step.changes().stream().map(MailboxChange::message).toList();
        Set<MessageId> stale = honest.find(account, ids).stale().keySet();
        return honest.advance(
            account,
            with(
                step,
                step.changes().stream()
                    .filter(change -> !stale.contains(change.message()))
                    .toList()));
      }
    };
  }

  static MailboxIndex followsFromAnywhere(MailboxIndex index) {
    return new Following(index) {
      @Override
      synchronized boolean follow(AccountId account, IndexStep.Follow step) {
        @Nullable HistoryId at = at(account);
        return honest.advance(
            account, at == null ? step : new IndexStep.Follow(at, step.changes(), step.to()));
      }
    };
  }

  static MailboxIndex appliesStepsThatItDoesNotTake(MailboxIndex index) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        @Nullable HistoryId at = at(account);
        boolean taken = honest.advance(account, step);
        if (!taken && at != null) {
          honest.advance(account, new IndexStep.Follow(at, step.changes(), at));
        }
        return taken;
      }
    };
  }

  static MailboxIndex beginsWithAnyStep(MailboxIndex index) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        return honest.advance(account, step)
            || honest.advance(account, new IndexStep.Restart(null, step.to()));
      }
    };
  }

  static MailboxIndex refusesTheSameHistoryId(MailboxIndex index) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        return honest.advance(account, step) && !step.from().equals(step.to());
      }
    };
  }

  static MailboxIndex followsThousandsInPart(MailboxIndex index) {
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        return honest.advance(account, with(step, step.changes().stream().limit(1_000).toList()));
      }
    };
  }

  static MailboxIndex looksTooEarly(MailboxIndex index) {
    RaceBarrier allLooked = new RaceBarrier();
    return new Following(index) {
      @Override
      boolean follow(AccountId account, IndexStep.Follow step) {
        boolean taken = step.from().equals(at(account));
        allLooked.await();
        return honest.advance(account, step) || taken;
      }
    };
  }
}
