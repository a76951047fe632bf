package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.GrantState;
import hexmail.domain.history.HistoryId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.StoreUnavailable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The messages that were opened in the session of an account, with their current labels. Safe for
/// use by many threads.
final class SessionMessages {
  /// The most that the stores look up at once.
  private static final int MOST_IDS = 500;

  private final Stores stores;

  SessionMessages(Stores stores) {
    this.stores = stores;
  }

  /// Those of `ids` that were opened before, with the labels that the index knows. None if the
  /// person has to authorize again: then mail is shown only after that.
  Map<MessageId, Message> find(ConnectedAccount account, Collection<MessageId> ids) {
    boolean permitted = account.state() instanceof GrantState.Active && account.scopes().readMail();
    if (!permitted || ids.size() > MOST_IDS) {
      return Map.of();
    }
    Map<MessageId, Message> found = stores.openedMessages().find(account.signedIn(), ids);
    return found.isEmpty() ? found : withCurrentLabels(account.id(), found);
  }

  private Map<MessageId, Message> withCurrentLabels(
      AccountId account, Map<MessageId, Message> opened) {
    Map<MessageId, Set<LabelId>> labels = new HashMap<>();
    stores
        .conversationIndex()
        .find(
            account,
            opened.values().stream()
                .map(message -> message.summary().conversation())
                .distinct()
                .toList())
        .values()
        .forEach(conversation ->
            conversation.messages().forEach(one -> labels.put(one.id(), one.labels())));
    stores
        .mailboxIndex()
        .find(account, List.copyOf(opened.keySet()))
        .current()
        .values()
        .forEach(summary -> labels.put(summary.id(), summary.labels()));
    Map<MessageId, Message> current = new HashMap<>();
    opened.forEach((id, message) -> {
      MessageSummary stored = message.summary();
      current.put(
          id, message.withSummary(stored.withLabels(labels.getOrDefault(id, stored.labels()))));
    });
    return current;
  }

  /// The history id of the index, which [#keep] needs from before the messages are read.
  @Nullable HistoryId at(ConnectedAccount account) {
    return stores.mailboxIndex().find(account.id(), List.of()).at();
  }

  /// Keeps `read` for the session. Not if history has moved on since `at`: then a message may have
  /// been deleted in the meantime, and nobody would notice. A store that fails costs no page: the
  /// message is read again.
  void keep(ConnectedAccount account, @Nullable HistoryId at, List<Message> read) {
    List<Message> whole =
        read.stream().filter(message -> !(message.body() instanceof MessageBody.NotRead)).toList();
    try {
      stores
          .transactions()
          .run(() -> {
            if (Objects.equals(at, at(account))) {
              stores.openedMessages().keep(account.signedIn(), whole);
            }
            return account;
          });
    } catch (StoreUnavailable _) {
      // It is opened for the first time once more.
    }
  }
}
