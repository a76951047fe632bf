package hexmail.testkit.sabotage.opened;

import static hexmail.testkit.sabotage.opened.DelegatingOpenedMessages.in;

import hexmail.domain.account.AccountId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.session.SessionAccount;
import hexmail.testkit.contract.opened.OpenedMessagesFactory.Store;
import hexmail.testkit.sabotage.Sabotage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that remove wrong messages.
final class WrongRemoval {
  static final List<Sabotage<Store>> ALL =
      List.of(
          Sabotage.of(
              "removes messages from one session only",
              in(RemovesFromOneSession::new),
              "removed_messages_are_gone_from_every_session_and_the_others_stay"),
          Sabotage.of(
              "removes messages of all accounts",
              in(RemovesFromAllAccounts::new),
              "messages_of_another_account_are_not_removed"),
          Sabotage.of(
              "removes messages in any case",
              in(IgnoresCase::new),
              "removing_what_is_not_stored_has_no_effect"),
          Sabotage.of(
              "removes all messages of all accounts",
              in(ForgetsAllAccounts::new),
              "all_messages_of_an_account_are_removed_and_other_accounts_are_unchanged"),
          Sabotage.of(
              "stores no removed message again",
              in(Remembers::new),
              "a_removed_message_can_be_stored_again"));

  private WrongRemoval() {}

  private static final class RemovesFromOneSession extends DelegatingOpenedMessages {
    RemovesFromOneSession(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void remove(AccountId account, Collection<MessageId> ids) {
      Map<SessionAccount, Map<MessageId, Message>> others = new HashMap<>();
      readers().stream()
          .filter(reader -> reader.account().equals(account))
          .skip(1)
          .forEach(reader -> others.put(reader, honest.find(reader, ids)));
      honest.remove(account, ids);
      others.forEach((reader, messages) -> honest.keep(reader, List.copyOf(messages.values())));
    }
  }

  private static final class RemovesFromAllAccounts extends DelegatingOpenedMessages {
    RemovesFromAllAccounts(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void remove(AccountId account, Collection<MessageId> ids) {
      honest.remove(account, ids);
      readers().forEach(reader -> honest.remove(reader.account(), ids));
    }
  }

  private static final class IgnoresCase extends DelegatingOpenedMessages {
    IgnoresCase(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void remove(AccountId account, Collection<MessageId> ids) {
      honest.remove(
          account,
          ids.stream().map(id -> new MessageId(id.value().toLowerCase(Locale.ROOT))).toList());
    }
  }

  private static final class ForgetsAllAccounts extends DelegatingOpenedMessages {
    ForgetsAllAccounts(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void forget(AccountId account) {
      honest.forget(account);
      readers().forEach(reader -> honest.forget(reader.account()));
    }
  }

  private static final class Remembers extends DelegatingOpenedMessages {
    private final Set<MessageId> removed = ConcurrentHashMap.newKeySet();

    Remembers(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      honest.keep(
          reader,
          messages.stream().filter(message -> !removed.contains(message.summary().id())).toList());
    }

    @Override
    public void remove(AccountId account, Collection<MessageId> ids) {
      honest.remove(account, ids);
      removed.addAll(ids);
    }
  }
}
