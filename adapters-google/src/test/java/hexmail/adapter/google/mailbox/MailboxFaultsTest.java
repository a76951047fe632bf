package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.GoogleAdapter.Deadlines;
import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFailure;
import hexmail.emulator.fault.GmailFailure.RetryAfter;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The outcomes of a list call when the network or Gmail fails.
class MailboxFaultsTest {
  private static final ListRequest PAGE = new ListRequest(MailQuery.EVERYTHING, null, null, 50);

  @TempDir private static @Nullable Path folder;
  private static @Nullable LocalGoogle google;

  private @Nullable GoogleAdapter adapter;
  private @Nullable MailboxAccess access;

  @BeforeAll
  static void start() {
    google = LocalGoogleSession.google(Objects.requireNonNull(folder), new MailSource.Sample(20));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(google).close();
  }

  @BeforeEach
  void open() {
    LocalGoogle there = Objects.requireNonNull(google);
    try (LocalGoogleSession session = LocalGoogleSession.verified(there)) {
      access = LocalGoogleSession.access(session.grant().bearer().token());
    }
    control().resetCounts();
    Duration second = Duration.ofSeconds(1);
    adapter =
        LocalGoogleSession.adapter(
            there, true, new Deadlines(second, second, second), LocalGoogleSession.CLOCK);
  }

  @AfterEach
  void close() {
    control().clearFaults();
    Objects.requireNonNull(adapter).close();
  }

  @ParameterizedTest
  @CsvSource({
    "RESET, UNREACHABLE, 3",
    "TRICKLE, TOO_SLOW, 1",
    "UNAVAILABLE, FAILED, 3",
    "TRUNCATED, GARBLED, 1",
    "BAD_JSON, GARBLED, 1",
    "HTML, GARBLED, 1",
    "EMPTY, GARBLED, 1",
    "WRONG_TYPE, GARBLED, 1",
    "HUGE, GARBLED, 1",
    "GZIP_BOMB, GARBLED, 1",
    "ACCESS_NOT_CONFIGURED, rejected, 1",
    "DAILY_LIMIT_EXCEEDED, rejected, 1"
  })
  @DisplayName("R03, R04, R06, R08: each fault has its outcome, after this number of calls")
  void a_fault_that_lasts_is_an_outage(GmailFault fault, String outage, int calls) {
    control().fault(Endpoint.MESSAGES_LIST, Fault.gmail(fault).always());

    assertThat(list()).isEqualTo(outage);
    assertThat(control().count(Endpoint.MESSAGES_LIST)).isEqualTo(calls);
  }

  @Test
  @DisplayName("R04: a caller who can wait less gets less time")
  void a_call_ends_when_its_caller_cannot_wait_longer() {
    control().fault(Endpoint.MESSAGES_LIST, Fault.slow(Duration.ofMillis(500)).always());

    assertThat(list()).isEqualTo("found");
    assertThat(listWithin(Duration.ofMillis(100))).isEqualTo("TOO_SLOW");
  }

  @Test
  @DisplayName("R03: java.net.http too retries a connection that is closed without a byte")
  void a_closed_connection_is_an_outage() {
    control().fault(Endpoint.MESSAGES_LIST, Fault.gmail(GmailFault.DROPPED).always());

    assertThat(list()).isEqualTo("UNREACHABLE");
    assertThat(control().count(Endpoint.MESSAGES_LIST)).isBetween(3, 6);
  }

  @ParameterizedTest
  @CsvSource({"DROPPED", "RESET", "UNAVAILABLE", "INTERNAL"})
  @DisplayName("R03: a fault that passes has no effect")
  void a_fault_that_passes_is_not_seen(GmailFault fault) {
    control().fault(Endpoint.MESSAGES_LIST, Fault.gmail(fault).times(2));

    assertThat(list()).isEqualTo("found");
  }

  @ParameterizedTest
  @CsvSource({"SECONDS, 7, wait 7", "DATE, 7, wait 7", "GARBAGE, 7, wait 10", "NONE, 7, wait 10"})
  @DisplayName("R05: Retry-After is read in seconds and as a date, and garbage is ignored")
  void retry_after_is_reported_and_kept(RetryAfter header, int seconds, String outcome) {
    GmailFailure failure =
        new GmailFailure(GmailFault.QUOTA_EXCEEDED, Duration.ofSeconds(seconds), header);
    control().fault(Endpoint.MESSAGES_LIST, Fault.gmail(failure));

    assertThat(list()).isEqualTo(outcome);
    assertThat(list()).isEqualTo(outcome);
    assertThat(control().count(Endpoint.MESSAGES_LIST)).isEqualTo(1);
  }

  @Test
  @DisplayName("R41, P7: a hundred lists at once are eight at Google, on eight connections")
  void a_hundred_lists_at_once_are_eight_at_google() throws Exception {
    control().gmail().latency(Endpoint.MESSAGES_LIST, Duration.ofMillis(10));
    List<Future<String>> lists = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < 100; at++) {
        lists.add(threads.submit(this::list));
      }
    } finally {
      control().gmail().latency(Endpoint.MESSAGES_LIST, Duration.ZERO);
    }

    for (Future<String> list : lists) {
      assertThat(list.get()).isIn("found", "wait 1");
    }
    assertThat(control().gmail().mostRequestsAtOnce("ada@example.com")).isLessThanOrEqualTo(8);
    assertThat(control().connections()).isLessThanOrEqualTo(8);
  }

  private String list() {
    return listWithin(MailboxAccess.UNLIMITED);
  }

  private String listWithin(Duration timeLeft) {
    try {
      MailboxAnswer<MessageIdPage> answer =
          Objects.requireNonNull(adapter)
              .mailbox()
              .list(Objects.requireNonNull(access).within(timeLeft), PAGE);
      return switch (answer) {
        case Found<MessageIdPage> _ -> "found";
        case Throttled<MessageIdPage>(Duration wait) -> "wait " + wait.toSeconds();
        case MailboxAnswer<MessageIdPage> other -> other.toString();
      };
    } catch (ClientRejected rejected) {
      return "rejected";
    } catch (MailboxUnavailable unavailable) {
      return unavailable.outage().name();
    }
  }

  private static Control control() {
    return Objects.requireNonNull(google).control();
  }
}
