package hexmail.testkit.sabotage.conversationindex;

import static java.util.Comparator.comparing;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Indexes with a wrong limit.
final class WrongLimits {
  static final List<Sabotage<ConversationIndex>> ALL =
      List.of(
          Sabotage.of(
              "has no limit", HasNoLimit::new, "the_limit_holds_however_many_are_stored_at_once"),
          Sabotage.of(
              "has no limit for concurrent callers",
              HasNoLimitInARace::new,
              "the_limit_holds_with_concurrent_callers"),
          Sabotage.of(
              "removes those whose first message was received first",
              index -> new RemovesFirst(index, WrongLimits::firstReceivedAt),
              "beyond_the_limit_those_whose_last_message_was_received_first_are_removed"),
          Sabotage.of(
              "does not notice new messages",
              WrongLimits::removesFirstStored,
              "a_conversation_with_a_new_message_is_removed_later"),
          Sabotage.of(
              "counts what is replaced", CountsTwice::new, "a_replaced_summary_counts_once"),
          Sabotage.of(
              "makes room at the cost of others",
              MakesRoomAtTheCostOfOthers::new,
              "each_account_has_a_limit_of_its_own"));

  private WrongLimits() {}

  private static Instant firstReceivedAt(ConversationSummary summary) {
    return summary.messages().getFirst().receivedAt();
  }

  private static ConversationIndex removesFirstStored(ConversationIndex index) {
    Map<ConversationId, Instant> times = new ConcurrentHashMap<>();
    return new RemovesFirst(
        index, one -> times.computeIfAbsent(one.id(), _ -> one.lastReceivedAt()));
  }

  /// Shows what the honest index has removed.
  private static class HasNoLimit extends RecordingConversationIndex {
    private final Map<ConversationId, ConversationSummary> removed = new ConcurrentHashMap<>();

    HasNoLimit(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public synchronized void keep(AccountId account, Collection<ConversationSummary> summaries) {
      Map<ConversationId, ConversationSummary> before = new HashMap<>(all(account));
      super.keep(account, summaries);
      summaries.forEach(summary -> before.put(summary.id(), summary));
      before.keySet().removeAll(all(account).keySet());
      removed.putAll(before);
    }

    @Override
    public Map<ConversationId, ConversationSummary> find(
        AccountId account, List<ConversationId> ids) {
      Map<ConversationId, ConversationSummary> found = new HashMap<>(removed);
      found.keySet().retainAll(ids);
      found.putAll(honest.find(account, ids));
      return found;
    }
  }

  private static final class HasNoLimitInARace extends HasNoLimit {
    HasNoLimitInARace(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public synchronized void keep(AccountId account, Collection<ConversationSummary> summaries) {
      if (Thread.currentThread().isVirtual()) {
        super.keep(account, summaries);
      } else {
        honest.keep(account, summaries);
      }
    }
  }

  private static final class RemovesFirst extends RecordingConversationIndex {
    private final Function<ConversationSummary, Instant> time;

    RemovesFirst(ConversationIndex honest, Function<ConversationSummary, Instant> time) {
      super(honest);
      this.time = time;
    }

    @Override
    public synchronized void keep(AccountId account, Collection<ConversationSummary> summaries) {
      Map<ConversationId, ConversationSummary> candidates = new HashMap<>(all(account));
      super.keep(account, summaries);
      summaries.forEach(summary -> candidates.put(summary.id(), summary));
      int size = all(account).size();
      if (size == candidates.size()) {
        candidates.values().forEach(one -> Objects.requireNonNull(time.apply(one)));
        return;
      }
      honest.remove(account, Set.copyOf(seen(account)));
      honest.keep(
          account,
          candidates.values().stream().sorted(comparing(time).reversed()).limit(size).toList());
    }
  }

  private static final class CountsTwice extends RecordingConversationIndex {
    CountsTwice(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      List<ConversationSummary> twice = new ArrayList<>(summaries);
      summaries.stream()
          .filter(summary -> seen(account).contains(summary.id()))
          .forEach(summary -> twice.add(copy(summary)));
      super.keep(account, twice);
    }

    private static ConversationSummary copy(ConversationSummary summary) {
      MessageSummary any = summary.messages().getFirst();
      return new ConversationSummary(
          new ConversationId("copy-" + summary.id().value()),
          new HistoryId(Long.MAX_VALUE),
          List.of(
              new MessageSummary(
                  any.id(), summary.id(), any.from(), "", "", Instant.MAX, Set.of(), false)));
    }
  }

  private static final class MakesRoomAtTheCostOfOthers extends RecordingConversationIndex {
    MakesRoomAtTheCostOfOthers(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      super.keep(account, summaries);
      if (all(account).size() < summaries.size()) {
        otherAccounts(account).forEach(honest::forget);
      }
    }
  }
}
