package hexmail.testkit.contract.opened;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.Device;
import hexmail.domain.session.SessionAccount;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.opened.OpenedMessagesFactory.Store;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sessions and messages for the clauses.
final class OpenedTestData {
  static final MessageId A = new MessageId("a");
  static final MessageId B = new MessageId("b");
  static final MessageId C = new MessageId("c");
  static final MessageId D = new MessageId("d");
  static final List<MessageId> FOUR = List.of(A, B, C, D);

  /// Ada in the first slot and Grace in the second one of the session `laptop`.
  static final SessionAccount ADA_HERE = reader("laptop", 0, ADA);

  static final SessionAccount GRACE_HERE = reader("laptop", 1, GRACE);

  /// Ada in the session `phone`.
  static final SessionAccount ADA_ELSEWHERE = reader("phone", 0, ADA);

  private OpenedTestData() {}

  static SessionAccount reader(String key, int slot, Account account) {
    return new SessionAccount(fingerprint(key), new AccountSlot(slot, account.id()));
  }

  static WebSession session(String key, AccountId... accounts) {
    WebSession session =
        new WebSession(
            fingerprint(key), List.of(), 0, Device.UNKNOWN, NOON, NOON, NOON.plusSeconds(3_600));
    for (AccountId account : accounts) {
      session = session.with(account);
    }
    return session;
  }

  /// `store` with both sessions.
  static Store signedIn(Store store) {
    store.sessions().open(session("laptop", ADA.id(), GRACE.id()));
    store.sessions().open(session("phone", ADA.id()));
    return store;
  }

  static Message message(MessageId id) {
    return message(id, "Dear Ada");
  }

  static Message message(MessageId id, String text) {
    MessageSummary summary =
        new MessageSummary(
            id,
            new ConversationId("conversation-" + id.value()),
            new Correspondent("Grace", "grace@example.com"),
            "On " + id.value(),
            "Dear",
            NOON,
            Set.of(LabelId.INBOX, LabelId.UNREAD),
            false);
    return new Message(summary, List.of(), List.of(), new MessageBody.Plain(text), List.of());
  }

  /// A message of that many thousand bytes and some more.
  static Message large(MessageId id, int kilobytes) {
    return message(id, "x".repeat(kilobytes * 1_000));
  }

  static Message[] messages(int size) {
    return IntStream.range(0, size)
        .mapToObj(number -> message(new MessageId("m" + number)))
        .toArray(Message[]::new);
  }

  /// By their ids.
  static Map<MessageId, Message> byId(Message... messages) {
    return Stream.of(messages)
        .collect(Collectors.toMap(message -> message.summary().id(), Function.identity()));
  }

  static void keep(Store store, SessionAccount reader, Message... messages) {
    store.opened().keep(reader, List.of(messages));
  }

  /// What is stored of the four messages.
  static Map<MessageId, Message> stored(Store store, SessionAccount reader) {
    return store.opened().find(reader, FOUR);
  }
}
