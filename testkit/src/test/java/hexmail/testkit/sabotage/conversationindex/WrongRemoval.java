package hexmail.testkit.sabotage.conversationindex;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.sabotage.Sabotage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Indexes that remove too much or too little.
final class WrongRemoval {
  private static final int A_HUNDRED = 100;

  static final List<Sabotage<ConversationIndex>> ALL =
      List.of(
          Sabotage.of(
              "removes nothing",
              RemovesNothing::new,
              "removed_conversations_are_not_found_and_the_others_are"),
          Sabotage.of(
              "removes everything",
              RemovesEverything::new,
              "removed_conversations_are_not_found_and_the_others_are"),
          Sabotage.of(
              "removes conversations whose ids differ in case",
              IgnoresCase::new,
              "removing_unknown_conversations_or_none_changes_nothing"),
          Sabotage.of(
              "removes a hundred at most",
              RemovesAHundred::new,
              "a_thousand_conversations_are_removed_at_once"),
          Sabotage.of(
              "remembers the history id of what was removed",
              Remembers::new,
              "a_removed_conversation_can_be_stored_again_even_with_an_earlier_history_id"),
          Sabotage.of("gives no room back", GivesNoRoomBack::new, "what_is_removed_makes_room"));

  private WrongRemoval() {}

  private static final class RemovesNothing extends DelegatingConversationIndex {
    RemovesNothing(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void remove(AccountId account, Collection<ConversationId> ids) {
      honest.remove(account, List.of());
    }
  }

  private static final class RemovesEverything extends DelegatingConversationIndex {
    RemovesEverything(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void remove(AccountId account, Collection<ConversationId> ids) {
      honest.forget(account);
    }
  }

  private static final class IgnoresCase extends DelegatingConversationIndex {
    IgnoresCase(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void remove(AccountId account, Collection<ConversationId> ids) {
      honest.remove(
          account,
          ids.stream().map(id -> new ConversationId(id.value().toLowerCase(Locale.ROOT))).toList());
    }
  }

  private static final class RemovesAHundred extends DelegatingConversationIndex {
    RemovesAHundred(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void remove(AccountId account, Collection<ConversationId> ids) {
      honest.remove(account, ids.stream().limit(A_HUNDRED).toList());
    }
  }

  private static final class Remembers extends DelegatingConversationIndex {
    private final Map<ConversationId, ConversationSummary> removed = new HashMap<>();

    Remembers(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public synchronized void remove(AccountId account, Collection<ConversationId> ids) {
      removed.putAll(honest.find(account, List.copyOf(ids)));
      honest.remove(account, ids);
    }

    @Override
    public synchronized void keep(AccountId account, Collection<ConversationSummary> summaries) {
      honest.keep(
          account, summaries.stream().filter(summary -> !isEarlierThanRemoved(summary)).toList());
    }

    private boolean isEarlierThanRemoved(ConversationSummary summary) {
      ConversationSummary before = removed.getOrDefault(summary.id(), summary);
      return summary.changed().compareTo(before.changed()) < 0;
    }
  }

  private static final class GivesNoRoomBack extends RecordingConversationIndex {
    private int lost;

    GivesNoRoomBack(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public synchronized void remove(AccountId account, Collection<ConversationId> ids) {
      int before = all(account).size();
      honest.remove(account, ids);
      lost += before - all(account).size();
    }

    @Override
    public synchronized void keep(AccountId account, Collection<ConversationSummary> summaries) {
      super.keep(account, summaries.stream().skip(lost).toList());
    }

    @Override
    public synchronized void forget(AccountId account) {
      int before = all(account).size();
      honest.remove(account, Set.copyOf(seen(account)));
      lost += before;
    }
  }
}
