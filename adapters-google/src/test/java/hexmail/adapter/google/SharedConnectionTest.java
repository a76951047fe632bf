package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Thirty people at once over one HTTP/2 connection. One mailbox serves them all, because only the
/// connection matters here.
@Timeout(60)
class SharedConnectionTest {
  private static final int PEOPLE = 30;
  private static final int TABS = 5;
  private static final int PAGES = 3;

  /// So few that no call waits for others of the same person.
  private static final int ROWS = 5;

  @TempDir private static Path data;
  private static LocalGoogle google;

  private Control control;

  @BeforeAll
  static void start() {
    google = LocalGoogleSession.google(data, new MailSource.Sample(4 * ROWS));
    google.control().gmail().callsAtOnce(Integer.MAX_VALUE);
    google.control().gmail().latency(Duration.ofMillis(20));
  }

  @AfterAll
  static void stop() {
    google.close();
  }

  @BeforeEach
  void open() {
    control = google.control();
    control.resetCounts();
  }

  @AfterEach
  void calm() {
    control.http2().streams(100);
    control.http2().goAwayAfter(0);
    control.http2().refuseEvery(0);
    control.http2().loseEvery(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10})
  void the_limit_of_streams_fails_no_page_and_repeats_no_request(int streams) throws Exception {
    control.http2().streams(streams);

    assertAllPagesAreRead(TABS);
  }

  @Test
  void connections_that_end_after_five_requests_fail_no_page() throws Exception {
    control.http2().goAwayAfter(5);

    assertAllPagesAreRead(1);
  }

  @Test
  void refused_streams_fail_no_page() throws Exception {
    control.http2().refuseEvery(3);

    assertAllPagesAreRead(1);
  }

  @Test
  void requests_that_are_lost_with_their_connection_fail_no_page() throws Exception {
    control.http2().loseEvery(7);

    assertAllPagesAreRead(1);
  }

  /// Nothing is read twice: a request that is sent again was not processed before.
  private void assertAllPagesAreRead(int tabs) throws Exception {
    try (LocalGoogleSession session = LocalGoogleSession.overTls(google);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      AccessToken token = session.grant().bearer().token();
      List<Callable<Object>> readers = new ArrayList<>();
      for (int reader = 0; reader < PEOPLE * tabs; reader++) {
        AccountId person = new AccountId("person" + reader % PEOPLE);
        MailboxAccess access = new MailboxAccess(person, token, Urgency.INTERACTIVE);
        readers.add(Executors.callable(() -> read(session.adapter().mailbox(), access)));
      }
      for (Future<Object> read : threads.invokeAll(readers)) {
        read.get();
      }
    }
    assertThat(control.count(Endpoint.MESSAGES_LIST)).isEqualTo(PEOPLE * tabs * PAGES);
    assertThat(control.count(Endpoint.BATCH)).isEqualTo(PEOPLE * tabs * PAGES);
  }

  private static void read(Mailbox mailbox, MailboxAccess access) {
    for (int page = 0; page < PAGES; page++) {
      ListRequest request = new ListRequest(MailQuery.EVERYTHING, null, null, ROWS);
      MessageIdPage list = LocalGoogleSession.found(mailbox.list(access, request));
      Summaries<MessageId, MessageSummary> rows =
          LocalGoogleSession.found(mailbox.summaries(access, list.ids()));
      assertThat(rows.found()).hasSize(ROWS);
    }
  }
}
