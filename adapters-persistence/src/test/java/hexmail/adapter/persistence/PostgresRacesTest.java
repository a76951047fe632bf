package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.START;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.conversation;
import static hexmail.adapter.persistence.fixture.TestData.keep;
import static hexmail.adapter.persistence.fixture.TestData.pendingAuthorization;
import static hexmail.adapter.persistence.fixture.TestData.revocation;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxChange.LabelsAdded;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.ConversationIndex;
import hexmail.domain.port.MailboxIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// R16 and R17: concurrent calls on two processes with one server. Conflicts are retried, so no
/// call fails.
final class PostgresRacesTest {
  private static final int CALLS = 50;

  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();

  private final Settings settings = databases.settings();
  private final List<PersistenceAdapter> both =
      List.of(databases.open(settings), databases.open(settings));

  @Test
  void concurrent_consents_of_one_account_leave_one_credential() throws Exception {
    List<Long> versions =
        race(number -> both(number).credentialStore().save(consent(ADA)).orElseThrow().version());

    assertThat(versions).doesNotHaveDuplicates();
    assertThat(rows("credential")).isEqualTo(1);
    assertThat(both(0).credentialStore().find(ADA).orElseThrow().version())
        .isEqualTo(versions.stream().max(Long::compare).orElseThrow());
  }

  @Test
  void concurrent_sign_ins_of_many_accounts_are_all_stored() throws Exception {
    race(number -> {
      PersistenceAdapter adapter = both(number);
      AccountId account = new AccountId("person-" + number);
      adapter.pendingAuthorizations().remember(pendingAuthorization("of-" + number));
      adapter.sessions().open(session("of-" + number, account));
      return adapter.credentialStore().save(consent(account)).orElseThrow();
    });

    assertThat(rows("credential")).isEqualTo(CALLS);
    assertThat(rows("web_session")).isEqualTo(CALLS);
    assertThat(rows("pending_authorization")).isEqualTo(CALLS);
  }

  @Test
  void concurrent_sign_in_transactions_of_many_accounts_are_all_stored() throws Exception {
    both(0).revocations().queue(revocation("of-0", new AccountId("person-0")), NOON);

    race(number -> signIn(both(number), new AccountId("person-" + number), "of-" + number));

    assertThat(rows("credential")).isEqualTo(CALLS);
    assertThat(rows("web_session")).isEqualTo(CALLS);
    assertThat(rows("audit_event")).isEqualTo(CALLS);
    assertThat(rows("revocation_queue")).isZero();
  }

  @Test
  void concurrent_sign_ins_of_one_account_are_all_stored() throws Exception {
    race(number -> signIn(both(number), ADA, "of-" + number));

    assertThat(rows("credential")).isEqualTo(1);
    assertThat(rows("web_session")).isEqualTo(CALLS);
    assertThat(rows("audit_event")).isEqualTo(CALLS);
  }

  private static Object signIn(PersistenceAdapter adapter, AccountId account, String name) {
    return adapter
        .transactions()
        .run(() -> {
          adapter.credentialStore().save(consent(account));
          adapter.revocations().cancel(account);
          int before = adapter.sessionDirectory().of(account, NOON).size();
          adapter.sessions().open(session(name, account));
          adapter.auditLog().record(new AuditEvent(account, NOON, Kind.SIGNED_IN, name));
          return before;
        });
  }

  @Test
  void concurrent_readers_of_one_mailbox_read_each_message_once() throws Exception {
    keep(both(0).mailboxIndex(), ADA);

    List<Integer> read =
        race(number -> {
          MailboxIndex index = both(number).mailboxIndex();
          List<MessageId> page =
              IntStream.range(number, number + 10).mapToObj(n -> new MessageId("m" + n)).toList();
          Set<MessageId> mine =
              index.claim(ADA, new MessageClaim(page, NOON, NOON.plusSeconds(60)));
          index.keep(ADA, START, mine, mine.stream().map(id -> summary(id.value())).toList());
          return mine.size();
        });

    assertThat(read.stream().mapToInt(Integer::intValue).sum()).isEqualTo(CALLS + 9);
    assertThat(rows("message_summary")).isEqualTo(CALLS + 9);
    assertThat(rows("message_claim")).isZero();
  }

  @Test
  void concurrent_steps_and_summaries_lose_nothing() throws Exception {
    keep(both(0).mailboxIndex(), ADA, summary("one"));
    List<MailboxChange> changes =
        List.of(new LabelsAdded(summary("one").id(), Set.of(new LabelId("STARRED"))));

    List<Boolean> taken =
        race(number -> {
          MailboxIndex index = both(number).mailboxIndex();
          HistoryId at = new HistoryId(START.value() + number / 10);
          return number % 2 == 0
              ? index.advance(ADA, new IndexStep.Follow(at, changes, new HistoryId(at.value() + 1)))
              : index.keep(ADA, at, Set.of(), List.of(summary("m" + number)));
        });

    long kept =
        IntStream.range(0, CALLS).filter(number -> number % 2 == 1 && taken.get(number)).count();
    assertThat(rows("message_summary")).isEqualTo(Math.toIntExact(1 + kept));
    assertThat(both(0).mailboxIndex().find(ADA, List.of(summary("one").id())).current().values())
        .singleElement()
        .satisfies(one -> assertThat(one.labels()).contains(new LabelId("STARRED")));
  }

  @Test
  void concurrent_writers_of_conversations_lose_nothing() throws Exception {
    race(number -> {
      ConversationIndex index = both(number).conversationIndex();
      AccountId account = number % 2 == 0 ? ADA : GRACE;
      index.keep(account, List.of(conversation("of-" + number), conversation("of-all")));
      index.remove(account, List.of(new ConversationId("conversation-of-all")));
      return number;
    });

    assertThat(rows("conversation_summary")).isEqualTo(CALLS);
  }

  private PersistenceAdapter both(int number) {
    return both.get(number % 2);
  }

  private static <T> List<T> race(IntFunction<T> call) throws Exception {
    List<Callable<T>> calls = new ArrayList<>();
    for (int number = 0; number < CALLS; number++) {
      int mine = number;
      calls.add(() -> call.apply(mine));
    }
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
    }
    return results;
  }

  private int rows(String table) throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      return raw.number("select count(*) from " + table);
    }
  }
}
