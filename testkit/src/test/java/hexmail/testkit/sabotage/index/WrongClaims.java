package hexmail.testkit.sabotage.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Indexes that grant or release claims wrongly.
final class WrongClaims {
  /// A history id that no clause uses.
  private static final HistoryId NEVER = new HistoryId(1L << 40);

  private WrongClaims() {}

  /// Records the claims of each account.
  private abstract static class Claiming extends DelegatingMailboxIndex {
    final Map<AccountId, Set<MessageId>> claims = new ConcurrentHashMap<>();

    Claiming(MailboxIndex honest) {
      super(honest);
    }

    @Override
    public Set<MessageId> claim(AccountId account, MessageClaim claim) {
      Set<MessageId> claimed = honest.claim(account, claim);
      of(account).addAll(claimed);
      return claimed;
    }

    final Set<MessageId> of(AccountId account) {
      return claims.computeIfAbsent(account, _ -> ConcurrentHashMap.newKeySet());
    }

    final boolean hasNoHistoryId(AccountId account) {
      return honest.find(account, List.of()).at() == null;
    }
  }

  static MailboxIndex grantsNoClaims(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        honest.claim(account, claim);
        return Set.of();
      }
    };
  }

  static MailboxIndex grantsAHundredAtMost(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        List<MessageId> first = claim.messages().stream().limit(100).toList();
        return honest.claim(account, new MessageClaim(first, claim.now(), claim.until()));
      }
    };
  }

  static MailboxIndex letsAllClaimTheSame(MailboxIndex index) {
    return new Claiming(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        Set<MessageId> claimed = new HashSet<>(super.claim(account, claim));
        claim.messages().stream().filter(of(account)::contains).forEach(claimed::add);
        return claimed;
      }

      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        of(account).removeAll(claimed);
        return honest.keep(account, at, claimed, summaries);
      }
    };
  }

  static MailboxIndex letsCallersClaimCurrentMessages(MailboxIndex index) {
    return new Claiming(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        Set<MessageId> claimed = new HashSet<>(honest.claim(account, claim));
        claimed.addAll(honest.find(account, claim.messages()).current().keySet());
        return claimed;
      }
    };
  }

  static MailboxIndex letsNoCallerClaimStaleMessages(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        Set<MessageId> claimed = new HashSet<>(honest.claim(account, claim));
        claimed.removeAll(honest.find(account, claim.messages()).stale().keySet());
        return claimed;
      }
    };
  }

  static MailboxIndex neverEndsClaims(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        return honest.claim(
            account, new MessageClaim(claim.messages(), Instant.EPOCH, claim.until()));
      }
    };
  }

  private static MailboxIndex claimingLater(MailboxIndex index, long millis) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        Instant until = claim.until().plusMillis(millis);
        return honest.claim(account, new MessageClaim(claim.messages(), claim.now(), until));
      }
    };
  }

  static MailboxIndex endsClaimsTooEarly(MailboxIndex index) {
    return claimingLater(index, -1);
  }

  static MailboxIndex endsClaimsTooLate(MailboxIndex index) {
    return claimingLater(index, 1);
  }

  static MailboxIndex doesNotEndClaims(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        return honest.keep(account, at, Set.of(), summaries);
      }
    };
  }

  static MailboxIndex endsClaimsOnlyOfWhatIsPutIn(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        boolean kept = honest.keep(account, at, Set.of(), summaries);
        return kept && honest.keep(account, at, claimed, summaries);
      }
    };
  }

  static MailboxIndex endsAllClaims(MailboxIndex index) {
    return new Claiming(index) {
      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        of(account).addAll(claimed);
        return honest.keep(account, at, of(account), summaries);
      }
    };
  }

  static MailboxIndex endsClaimsWithAStep(MailboxIndex index) {
    return new Claiming(index) {
      @Override
      public boolean advance(AccountId account, IndexStep step) {
        boolean taken = honest.advance(account, step);
        honest.keep(account, NEVER, of(account), List.of());
        return taken;
      }
    };
  }

  static MailboxIndex letsClaimWithoutAHistoryId(MailboxIndex index) {
    return new Claiming(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        return hasNoHistoryId(account)
            ? Set.copyOf(claim.messages())
            : honest.claim(account, claim);
      }
    };
  }

  static MailboxIndex looksTooEarly(MailboxIndex index) {
    RaceBarrier allLooked = new RaceBarrier();
    return new Claiming(index) {
      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        boolean racing = Thread.currentThread().isVirtual();
        allLooked.await();
        Set<MessageId> claimed = honest.claim(account, claim);
        return racing ? Set.copyOf(claim.messages()) : claimed;
      }
    };
  }

  static MailboxIndex remembersForgottenClaims(MailboxIndex index) {
    return new Claiming(index) {
      private final Set<MessageId> forgotten = ConcurrentHashMap.newKeySet();

      @Override
      public Set<MessageId> claim(AccountId account, MessageClaim claim) {
        Set<MessageId> claimed = new HashSet<>(super.claim(account, claim));
        claimed.removeAll(forgotten);
        return claimed;
      }

      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        forgotten.addAll(of(account));
      }
    };
  }
}
