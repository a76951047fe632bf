package hexmail.testkit.sabotage.opened;

import hexmail.domain.account.AccountId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.session.SessionAccount;
import hexmail.testkit.contract.opened.OpenedMessagesFactory.Store;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Delegates to an honest store; a sabotage overrides a method.
abstract class DelegatingOpenedMessages implements OpenedMessages {
  final OpenedMessages honest;

  /// Who has stored messages, and which.
  final Map<SessionAccount, Map<MessageId, Message>> given = new ConcurrentHashMap<>();

  DelegatingOpenedMessages(OpenedMessages honest) {
    this.honest = honest;
  }

  /// Changes the opened messages of a store.
  static UnaryOperator<Store> in(UnaryOperator<OpenedMessages> change) {
    return store -> new Store(store.sessions(), store.directory(), change.apply(store.opened()));
  }

  /// Changes each message that is stored.
  static UnaryOperator<Store> keeping(UnaryOperator<Message> change) {
    return in(opened ->
        new DelegatingOpenedMessages(opened) {
          @Override
          public void keep(SessionAccount reader, List<Message> messages) {
            honest.keep(reader, messages.stream().map(change).toList());
          }
        });
  }

  @Override
  public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
    return honest.find(reader, ids);
  }

  @Override
  public void keep(SessionAccount reader, List<Message> messages) {
    honest.keep(reader, messages);
    Map<MessageId, Message> own = given.computeIfAbsent(reader, _ -> new ConcurrentHashMap<>());
    messages.forEach(message -> own.put(message.summary().id(), message));
  }

  @Override
  public void remove(AccountId account, Collection<MessageId> ids) {
    honest.remove(account, ids);
  }

  @Override
  public void forget(AccountId account) {
    honest.forget(account);
  }

  final Map<MessageId, Message> givenBy(SessionAccount reader) {
    return given.getOrDefault(reader, Map.of());
  }

  final Set<SessionAccount> readers() {
    return given.keySet();
  }
}
