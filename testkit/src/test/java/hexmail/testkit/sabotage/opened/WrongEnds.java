package hexmail.testkit.sabotage.opened;

import static hexmail.testkit.sabotage.opened.DelegatingOpenedMessages.in;

import hexmail.domain.account.AccountId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.session.SessionAccount;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.opened.OpenedMessagesFactory.Store;
import hexmail.testkit.sabotage.PostponedCalls;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Stores that keep messages beyond their session, end others with it, or hide an outage.
final class WrongEnds {
  static final List<Sabotage<Store>> ALL =
      List.of(
          Sabotage.of(
              "keeps messages of an account that is not signed in",
              in(OutlivesSessions::new),
              "for_an_account_that_is_not_signed_in_nothing_is_stored"),
          Sabotage.of(
              "keeps messages beyond the end of their session",
              in(OutlivesSessions::new),
              "when_a_session_ends_its_messages_are_gone_and_those_of_others_stay"),
          Sabotage.of(
              "keeps messages of a session that was replaced",
              in(OutlivesSessions::new),
              "when_a_session_is_replaced_its_messages_are_gone"),
          Sabotage.of(
              "stores messages after the end of their session",
              in(OutlivesSessions::new),
              "after_the_end_of_a_session_nothing_is_stored_for_it"),
          Sabotage.of(
              "ends the messages of all accounts with those of one",
              WrongEnds::endsAll,
              "when_an_account_is_signed_out_its_messages_are_gone_and_those_of_others_stay"),
          Sabotage.of(
              "finds nothing in an outage",
              in(FindsNothingInAnOutage::new),
              "every_call_throws_when_the_store_is_unavailable"),
          Sabotage.of(
              "does later what it said had failed",
              in(DoesItLater::new),
              "a_call_that_throws_has_changed_nothing"));

  private WrongEnds() {}

  /// Keeps a copy of its own.
  private static final class OutlivesSessions extends DelegatingOpenedMessages {
    OutlivesSessions(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      Map<MessageId, Message> found = new HashMap<>(givenBy(reader));
      found.keySet().retainAll(Set.copyOf(ids));
      found.putAll(honest.find(reader, ids));
      return found;
    }
  }

  private static Store endsAll(Store store) {
    DelegatingOpenedMessages opened = new DelegatingOpenedMessages(store.opened()) {};
    SessionDirectory directory =
        new SessionDirectory() {
          @Override
          public List<WebSession> of(AccountId account, Instant now) {
            return store.directory().of(account, now);
          }

          @Override
          public void signOut(AccountId account) {
            store.directory().signOut(account);
            opened.readers().forEach(reader -> opened.forget(reader.account()));
          }
        };
    return new Store(store.sessions(), directory, opened);
  }

  private static final class FindsNothingInAnOutage extends DelegatingOpenedMessages {
    FindsNothingInAnOutage(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      try {
        return honest.find(reader, ids);
      } catch (StoreUnavailable outage) {
        return Map.of();
      }
    }
  }

  private static final class DoesItLater extends DelegatingOpenedMessages {
    private final PostponedCalls postponed = new PostponedCalls();

    DoesItLater(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      postponed.run(() -> honest.keep(reader, messages));
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      postponed.retry();
      return honest.find(reader, ids);
    }
  }
}
