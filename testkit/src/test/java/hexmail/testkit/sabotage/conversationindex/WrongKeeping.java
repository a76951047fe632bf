package hexmail.testkit.sabotage.conversationindex;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.sabotage.RaceBarrier;
import hexmail.testkit.sabotage.Sabotage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/// Indexes that store the wrong one of several summaries.
final class WrongKeeping {
  static final List<Sabotage<ConversationIndex>> ALL =
      List.of(
          Sabotage.of(
              "keeps the first",
              replacing((_, _) -> false),
              "a_summary_is_replaced_by_one_with_a_later_history_id"),
          Sabotage.of(
              "keeps the first of two with the same history id",
              replacing((was, next) -> next.changed().compareTo(was.changed()) > 0),
              "a_summary_is_replaced_by_one_with_the_same_history_id"),
          Sabotage.of(
              "keeps the last",
              replacing((_, _) -> true),
              "a_summary_is_not_replaced_by_one_with_an_earlier_history_id"),
          Sabotage.of(
              "compares history ids as text",
              replacing((was, next) -> text(next).compareTo(text(was)) >= 0),
              "history_ids_are_compared_as_numbers"),
          Sabotage.of(
              "stores the last of several at once",
              StoresTheLast::new,
              "of_two_summaries_stored_at_once_the_later_one_stays"),
          Sabotage.of(
              "removes what is not stored again",
              RemovesTheOthers::new,
              "storing_nothing_changes_nothing"),
          Sabotage.of(
              "stores the conversations of one of many callers",
              StoresForOne::new,
              "conversations_of_concurrent_callers_are_all_stored"),
          Sabotage.of(
              "stores the earliest summary of many callers",
              StoresTheEarliest::new,
              "of_the_summaries_of_concurrent_callers_the_latest_stays"),
          Sabotage.of(
              "gives up when several callers store the same",
              GivesUp::new,
              "concurrent_callers_that_store_the_same_conversations_do_not_block_each_other"));

  private WrongKeeping() {}

  private static String text(ConversationSummary summary) {
    return Long.toString(summary.changed().value());
  }

  /// An index that replaces a stored summary if `wanted`, and not otherwise.
  private static UnaryOperator<ConversationIndex> replacing(
      BiPredicate<ConversationSummary, ConversationSummary> wanted) {
    return index ->
        new DelegatingConversationIndex(index) {
          @Override
          public synchronized void keep(
              AccountId account, Collection<ConversationSummary> summaries) {
            for (ConversationSummary next : summaries) {
              ConversationSummary was =
                  honest.find(account, List.of(next.id())).getOrDefault(next.id(), next);
              honest.remove(account, Set.of(next.id()));
              honest.keep(account, List.of(wanted.test(was, next) ? next : was));
            }
          }
        };
  }

  private static final class StoresTheLast extends DelegatingConversationIndex {
    StoresTheLast(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      Map<ConversationId, ConversationSummary> last = new LinkedHashMap<>();
      summaries.forEach(summary -> last.put(summary.id(), summary));
      honest.keep(account, last.values());
    }
  }

  private static final class RemovesTheOthers extends RecordingConversationIndex {
    RemovesTheOthers(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public synchronized void keep(AccountId account, Collection<ConversationSummary> summaries) {
      honest.remove(account, seen(account));
      super.keep(account, summaries);
    }
  }

  private static final class StoresForOne extends DelegatingConversationIndex {
    private final RaceBarrier allCame = new RaceBarrier();
    private final AtomicBoolean first = new AtomicBoolean(true);

    StoresForOne(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      boolean racing = Thread.currentThread().isVirtual();
      allCame.await();
      if (!racing || first.getAndSet(false)) {
        honest.keep(account, summaries);
      }
    }
  }

  private static final class StoresTheEarliest extends DelegatingConversationIndex {
    private final RaceBarrier allCame = new RaceBarrier();
    private final ConcurrentSkipListSet<Long> changed = new ConcurrentSkipListSet<>();

    StoresTheEarliest(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      summaries.forEach(summary -> changed.add(summary.changed().value()));
      allCame.await();
      List<ConversationSummary> stored = new ArrayList<>(summaries);
      if (Thread.currentThread().isVirtual()) {
        stored.removeIf(summary -> summary.changed().value() > changed.first());
      }
      honest.keep(account, stored);
    }
  }

  private static final class GivesUp extends DelegatingConversationIndex {
    private final RaceBarrier allCame = new RaceBarrier();
    private final AtomicBoolean first = new AtomicBoolean(true);

    GivesUp(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      allCame.await();
      if (Thread.currentThread().isVirtual() && summaries.size() > 1 && first.getAndSet(false)) {
        throw new StoreUnavailable(Outage.FAILED, "Two callers wait for each other");
      }
      honest.keep(account, summaries);
    }
  }
}
