package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.START;
import static hexmail.adapter.persistence.fixture.TestData.keep;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Two processes that change and read the index of an account at the same time.
@ParameterizedClass
@EnumSource
final class CachedSummariesRaceTest {
  private static final MessageSummary ONE = summary("one");
  private static final List<MessageId> BOTH = List.of(ONE.id(), summary("two").id());

  @RegisterExtension private final DatabaseExtension databases;

  private final PersistenceAdapter mine;
  private final PersistenceAdapter others;

  CachedSummariesRaceTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    Settings settings = databases.settings();
    mine = databases.open(settings);
    others = databases.open(settings);
    keep(mine.mailboxIndex(), ADA, ONE, summary("two"));
  }

  @Test
  void readers_see_the_rows_of_the_history_id_that_they_see() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Long>> work =
          List.of(() -> write(mine), () -> write(others), () -> read(mine), () -> read(others));
      for (Future<Long> done : threads.invokeAll(work)) {
        done.get();
      }
    }

    assertThat(mine.mailboxIndex().find(ADA, BOTH))
        .isEqualTo(others.mailboxIndex().find(ADA, BOTH));
    assertThat(one(mine.mailboxIndex().find(ADA, BOTH)).subject()).isEqualTo(subjectAt(at(mine)));
  }

  /// Each step of the history gives a message another subject in one transaction.
  private static long write(PersistenceAdapter process) {
    for (int step = 0; step < 20; step++) {
      process
          .transactions()
          .run(() -> {
            HistoryId at = at(process);
            HistoryId next = new HistoryId(at.value() + 1);
            process.mailboxIndex().advance(ADA, new IndexStep.Follow(at, List.of(), next));
            return process.mailboxIndex().keep(ADA, next, Set.of(), List.of(subject(next)));
          });
    }
    return 0;
  }

  private static MessageSummary subject(HistoryId at) {
    return new MessageSummary(
        ONE.id(),
        ONE.conversation(),
        ONE.from(),
        subjectAt(at),
        ONE.snippet(),
        ONE.receivedAt(),
        ONE.labels(),
        false);
  }

  private static long read(PersistenceAdapter process) {
    for (int look = 0; look < 100; look++) {
      IndexedMessages found = process.mailboxIndex().find(ADA, BOTH);
      HistoryId at = Objects.requireNonNull(found.at());
      if (!at.equals(START)) {
        assertThat(one(found).subject()).isEqualTo(subjectAt(at));
      }
    }
    return 0;
  }

  private static MessageSummary one(IndexedMessages found) {
    return Objects.requireNonNull(found.current().get(ONE.id()));
  }

  private static HistoryId at(PersistenceAdapter process) {
    return Objects.requireNonNull(process.mailboxIndex().find(ADA, List.of()).at());
  }

  private static String subjectAt(HistoryId at) {
    return "as of " + at.value();
  }
}
