package hexmail.testkit.sabotage.conversationindex;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.sabotage.PostponedCalls;
import hexmail.testkit.sabotage.Sabotage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Indexes that confuse accounts, do not remove them, or hide an outage.
final class WrongForgetting {
  static final List<Sabotage<ConversationIndex>> ALL =
      List.of(
          Sabotage.of(
              "forgets nothing", ForgetsNothing::new, "everything_about_an_account_is_removed"),
          Sabotage.of(
              "stores nothing of an account that was removed before",
              StoresNothingAgain::new,
              "conversations_of_a_removed_account_can_be_stored_again"),
          Sabotage.of(
              "removes the conversations of all accounts",
              RemovesAllAccounts::new,
              "changes_of_one_account_leave_others_unchanged"),
          Sabotage.of(
              "takes accounts for one whose ids differ in case",
              taking(id -> new AccountId(id.value().toLowerCase(Locale.ROOT))),
              "accounts_with_ids_of_any_form_are_kept_apart"),
          Sabotage.of(
              "takes all accounts for one",
              taking(_ -> new AccountId("accounts")),
              "accounts_with_ids_of_any_form_are_kept_apart"),
          Sabotage.of(
              "hides an outage",
              HidesAnOutage::new,
              "every_call_throws_when_the_storage_is_unavailable"),
          Sabotage.of(
              "does later what it could not",
              DoesItLater::new,
              "a_call_that_throws_has_changed_nothing"));

  private WrongForgetting() {}

  private static UnaryOperator<ConversationIndex> taking(UnaryOperator<AccountId> account) {
    return index ->
        new ConversationIndex() {
          @Override
          public Map<ConversationId, ConversationSummary> find(
              AccountId id, List<ConversationId> ids) {
            return index.find(account.apply(id), ids);
          }

          @Override
          public void keep(AccountId id, Collection<ConversationSummary> summaries) {
            index.keep(account.apply(id), summaries);
          }

          @Override
          public void remove(AccountId id, Collection<ConversationId> ids) {
            index.remove(account.apply(id), ids);
          }

          @Override
          public void forget(AccountId id) {
            index.forget(account.apply(id));
          }
        };
  }

  private static final class ForgetsNothing extends DelegatingConversationIndex {
    ForgetsNothing(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void forget(AccountId account) {
      honest.remove(account, List.of());
    }
  }

  private static final class StoresNothingAgain extends DelegatingConversationIndex {
    private final Set<AccountId> forgotten = ConcurrentHashMap.newKeySet();

    StoresNothingAgain(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      honest.keep(account, forgotten.contains(account) ? List.of() : summaries);
    }

    @Override
    public void forget(AccountId account) {
      honest.forget(account);
      forgotten.add(account);
    }
  }

  private static final class RemovesAllAccounts extends RecordingConversationIndex {
    RemovesAllAccounts(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public void forget(AccountId account) {
      honest.forget(account);
      otherAccounts(account).forEach(honest::forget);
    }
  }

  private static final class HidesAnOutage extends DelegatingConversationIndex {
    HidesAnOutage(ConversationIndex honest) {
      super(honest);
    }

    private static <T> T hidden(Supplier<T> call, T nothing) {
      try {
        return call.get();
      } catch (StoreUnavailable _) {
        return nothing;
      }
    }

    private static void hidden(Runnable call) {
      hidden(
          () -> {
            call.run();
            return true;
          },
          false);
    }

    @Override
    public Map<ConversationId, ConversationSummary> find(
        AccountId account, List<ConversationId> ids) {
      return hidden(() -> honest.find(account, ids), Map.of());
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      hidden(() -> honest.keep(account, summaries));
    }

    @Override
    public void remove(AccountId account, Collection<ConversationId> ids) {
      hidden(() -> honest.remove(account, ids));
    }

    @Override
    public void forget(AccountId account) {
      hidden(() -> honest.forget(account));
    }
  }

  private static final class DoesItLater extends DelegatingConversationIndex {
    private final PostponedCalls postponed = new PostponedCalls();

    DoesItLater(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public Map<ConversationId, ConversationSummary> find(
        AccountId account, List<ConversationId> ids) {
      postponed.retry();
      return honest.find(account, ids);
    }

    @Override
    public void keep(AccountId account, Collection<ConversationSummary> summaries) {
      postponed.run(() -> honest.keep(account, summaries));
    }

    @Override
    public void remove(AccountId account, Collection<ConversationId> ids) {
      postponed.run(() -> honest.remove(account, ids));
    }
  }
}
