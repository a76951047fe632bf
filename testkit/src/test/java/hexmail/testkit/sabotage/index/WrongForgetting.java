package hexmail.testkit.sabotage.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.PostponedCalls;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Indexes that confuse accounts, do not remove them, or hide an outage.
final class WrongForgetting {
  private WrongForgetting() {}

  static MailboxIndex forgetsNothing(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public void forget(AccountId account) {
        honest.find(account, List.of());
      }
    };
  }

  static MailboxIndex keepsTheHistoryId(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public void forget(AccountId account) {
        @Nullable HistoryId at = honest.find(account, List.of()).at();
        honest.forget(account);
        if (at != null) {
          honest.advance(account, new IndexStep.Restart(null, at));
        }
      }
    };
  }

  static MailboxIndex removesAllAccounts(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        otherAccounts(account).forEach(honest::forget);
      }
    };
  }

  private static MailboxIndex taking(MailboxIndex index, UnaryOperator<AccountId> account) {
    return new MailboxIndex() {
      @Override
      public IndexedMessages find(AccountId id, List<MessageId> ids) {
        return index.find(account.apply(id), ids);
      }

      @Override
      public boolean advance(AccountId id, IndexStep step) {
        return index.advance(account.apply(id), step);
      }

      @Override
      public Set<MessageId> claim(AccountId id, MessageClaim claim) {
        return index.claim(account.apply(id), claim);
      }

      @Override
      public boolean keep(
          AccountId id, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        return index.keep(account.apply(id), at, claimed, summaries);
      }

      @Override
      public void forget(AccountId id) {
        index.forget(account.apply(id));
      }
    };
  }

  static MailboxIndex ignoresCaseOfAccounts(MailboxIndex index) {
    return taking(index, id -> new AccountId(id.value().toLowerCase(Locale.ROOT)));
  }

  static MailboxIndex takesAllAccountsForOne(MailboxIndex index) {
    return taking(index, _ -> new AccountId("accounts"));
  }

  static MailboxIndex hidesAnOutage(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      private <T> T hidden(Supplier<T> call, T nothing) {
        try {
          return call.get();
        } catch (StoreUnavailable _) {
          return nothing;
        }
      }

      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        return hidden(() -> honest.find(account, ids), IndexedMessages.NOTHING);
      }

      @Override
      public boolean advance(AccountId account, IndexStep step) {
        return hidden(() -> honest.advance(account, step), false);
      }

      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        return hidden(() -> honest.claim(account, claim), Set.of());
      }

      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        return hidden(() -> honest.keep(account, at, claimed, summaries), false);
      }

      @Override
      public void forget(AccountId account) {
        hidden(
            () -> {
              honest.forget(account);
              return true;
            },
            false);
      }
    };
  }

  static MailboxIndex doesLaterWhatItCouldNot(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public boolean advance(AccountId account, IndexStep step) {
        return postponed.make(() -> honest.advance(account, step));
      }

      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        return postponed.make(() -> honest.keep(account, at, claimed, summaries));
      }

      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        postponed.retry();
        return honest.find(account, ids);
      }
    };
  }

  static MailboxIndex claimsLaterWhatItCouldNot(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public synchronized Set<MessageId> claim(AccountId account, MessageClaim claim) {
        postponed.retry();
        return postponed.make(() -> honest.claim(account, claim));
      }
    };
  }
}
