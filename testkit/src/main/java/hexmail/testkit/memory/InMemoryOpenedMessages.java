package hexmail.testkit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.account.AccountId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.session.SessionAccount;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Opened messages in memory.
public final class InMemoryOpenedMessages implements OpenedMessages {
  private static final Limits LIMITS = new Limits(200, 10_000_000, 2_000_000);

  private final InMemoryDatabase database;
  private final InMemorySessions sessions;
  private final Limits limits;
  private final Map<SessionAccount, SequencedMap<MessageId, Message>> readers = new HashMap<>();

  /// What is kept for each account of a session.
  ///
  /// @param messages the most messages
  /// @param bytes the most bytes of all messages
  /// @param largest the most bytes of one message
  public record Limits(int messages, int bytes, int largest) {}

  /// @param sessions in the same database
  public InMemoryOpenedMessages(InMemoryDatabase database, InMemorySessions sessions) {
    this(database, sessions, LIMITS);
  }

  /// @param sessions in the same database
  public InMemoryOpenedMessages(
      InMemoryDatabase database, InMemorySessions sessions, Limits limits) {
    this.database = database;
    this.sessions = sessions;
    this.limits = limits;
    database.register(() -> {
      Map<SessionAccount, SequencedMap<MessageId, Message>> then = new HashMap<>();
      readers.forEach((reader, messages) -> then.put(reader, new LinkedHashMap<>(messages)));
      return () -> {
        readers.clear();
        readers.putAll(then);
      };
    });
  }

  private SequencedMap<MessageId, Message> of(SessionAccount reader) {
    readers.keySet().removeIf(one -> !sessions.hasSignedIn(one));
    return readers.computeIfAbsent(reader, _ -> new LinkedHashMap<>());
  }

  @Override
  public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
    return database.locked(() -> {
      Map<MessageId, Message> found = new HashMap<>(of(reader));
      found.keySet().retainAll(Set.copyOf(ids));
      return Map.copyOf(found);
    });
  }

  @Override
  public void keep(SessionAccount reader, List<Message> messages) {
    database.change(() -> {
      if (sessions.hasSignedIn(reader)) {
        SequencedMap<MessageId, Message> stored = of(reader);
        messages.forEach(message -> put(stored, message));
      }
    });
  }

  private void put(SequencedMap<MessageId, Message> stored, Message message) {
    stored.remove(message.summary().id());
    if (bytes(message) <= limits.largest()) {
      stored.putLast(message.summary().id(), message);
    }
    while (stored.size() > limits.messages()
        || stored.values().stream().mapToInt(InMemoryOpenedMessages::bytes).sum()
            > limits.bytes()) {
      stored.pollFirstEntry();
    }
  }

  private static int bytes(Message message) {
    return message.toString().getBytes(UTF_8).length;
  }

  @Override
  public void remove(AccountId account, Collection<MessageId> ids) {
    database.change(() ->
        readers.forEach((reader, stored) -> {
          if (reader.account().equals(account)) {
            stored.keySet().removeAll(Set.copyOf(ids));
          }
        }));
  }

  @Override
  public void forget(AccountId account) {
    database.change(() -> readers.keySet().removeIf(reader -> reader.account().equals(account)));
  }
}
