package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// Pages of fifty rows, and the errors of one of them.
class BatchedSummariesTest {
  @TempDir private static @Nullable Path folder;
  private static @Nullable LocalGoogle google;

  private @Nullable LocalGoogleSession opened;
  private @Nullable MailboxAccess access;
  private List<MessageId> ids = List.of();

  @BeforeAll
  static void start() {
    google = LocalGoogleSession.google(Objects.requireNonNull(folder), new MailSource.Sample(80));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(google).close();
  }

  @BeforeEach
  void open() {
    opened = LocalGoogleSession.verified(Objects.requireNonNull(google));
    access = LocalGoogleSession.access(opened.grant().bearer().token());
    ListRequest fifty = new ListRequest(MailQuery.EVERYTHING, null, null, 50);
    ids = LocalGoogleSession.found(opened.adapter().mailbox().list(access, fifty)).ids();
    control().resetCounts();
  }

  @AfterEach
  void close() {
    control().gmail().batches().serve(true);
    control().gmail().batches().shuffle(false);
    control().gmail().batches().leaveOutEvery(0);
    Objects.requireNonNull(opened).close();
  }

  @Test
  @DisplayName("P3, R37: fifty rows are two batches, and each message is read once")
  void fifty_rows_are_two_batches() {
    assertThat(summaries(ask())).isEqualTo(ids);
    assertThat(control().count(Endpoint.BATCH)).isEqualTo(2);
    assertThat(control().count(Endpoint.MESSAGES_GET)).isEqualTo(50);
    assertThat(control().gmail().mostCallsAtOnce("ada@example.com")).isLessThanOrEqualTo(25);
  }

  @Test
  void shuffled_parts_are_matched_to_their_messages() {
    List<MessageSummary> inOrder = found(ask()).found();
    control().gmail().batches().shuffle(true);

    assertThat(found(ask()).found()).isEqualTo(inOrder);
  }

  @Test
  void missing_parts_are_retried() {
    control().gmail().batches().leaveOutEvery(3);

    Summaries<MessageId, MessageSummary> summaries = found(ask());

    assertThat(summaries.found()).hasSizeGreaterThanOrEqualTo(46);
    assertThat(summaries.waiting()).hasSize(50 - summaries.found().size());
  }

  @Test
  void a_server_without_batches_gets_parallel_requests_and_no_further_batch() {
    control().gmail().batches().serve(false);

    assertThat(summaries(ask())).isEqualTo(ids);
    int tried = control().count(Endpoint.BATCH);
    assertThat(summaries(ask())).isEqualTo(ids);

    assertThat(control().count(Endpoint.BATCH)).isEqualTo(tried).isLessThanOrEqualTo(2);
    assertThat(control().gmail().mostRequestsAtOnce("ada@example.com")).isLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_ID, gone, failed",
    "INVALID_PAGE_TOKEN, gone, failed",
    "INVALID_LABEL, gone, gone",
    "MAIL_NOT_ENABLED, no mailbox, failed",
    "PRECONDITION_FAILED, no mailbox, failed",
    "INVALID_CREDENTIALS, unauthorized, unauthorized",
    "CREDENTIALS_MISSING, unauthorized, unauthorized",
    "SCOPES_INSUFFICIENT, rights, rights",
    "ACCESS_NOT_CONFIGURED, rejected, waiting",
    "QUOTA_EXCEEDED, wait 10, waiting",
    "RATE_LIMITED_403, wait 30, waiting",
    "RATE_LIMITED_429, wait 30, waiting",
    "USER_RATE_LIMITED_403, wait 30, waiting",
    "USER_RATE_LIMITED_429, wait 30, waiting",
    "TOO_MANY_CONCURRENT, wait 1, waiting",
    "RESOURCE_EXHAUSTED, wait 10, waiting",
    "DAILY_LIMIT_EXCEEDED, rejected, waiting",
    "DOMAIN_POLICY, blocked, failed",
    "DELEGATION_DENIED, FAILED, failed",
    "NOT_FOUND, gone, gone",
    "INTERNAL, FAILED, failed",
    "BAD_GATEWAY, FAILED, failed",
    "UNAVAILABLE, FAILED, failed",
    "GATEWAY_TIMEOUT, FAILED, failed",
    "TRUNCATED, GARBLED, failed",
    "BAD_JSON, GARBLED, failed",
    "HTML, GARBLED, failed",
    "EMPTY, GARBLED, failed"
  })
  @DisplayName("R06, R08, R09: each error has its own outcome, alone and as a part of a batch")
  void each_error_has_an_outcome(GmailFault fault, String alone, String asPart) {
    MessageId odd = ids.get(7);
    control().fault(Endpoint.MESSAGES_GET, Fault.gmail(fault).onlyFor(odd.value()).always());

    // The second batch is not sent once Gmail has asked to wait.
    List<Integer> read = alone.startsWith("wait") ? List.of(24, 49) : List.of(49);
    assertThat(word(odd, read, ask())).isEqualTo(asPart);
    try (LocalGoogleSession fresh = LocalGoogleSession.verified(Objects.requireNonNull(google))) {
      control().fault(Endpoint.MESSAGES_GET, Fault.gmail(fault).onlyFor(odd.value()).always());
      assertThat(word(fresh, odd)).isEqualTo(alone);
    }
  }

  @ParameterizedTest
  @CsvSource({"MAIL_NOT_ENABLED, true", "PRECONDITION_FAILED, false", "DOMAIN_POLICY, true"})
  @DisplayName("An account that may not be read is refused as a whole, after few calls")
  void an_account_that_may_not_be_read_is_no_list_of_waiting_messages(
      GmailFault fault, boolean batches) {
    control().gmail().batches().serve(batches);
    control().fault(Endpoint.MESSAGES_GET, Fault.gmail(fault).always());
    control().fault(Endpoint.PROFILE, Fault.gmail(fault).always());

    assertThat(ask())
        .isEqualTo(
            fault == GmailFault.DOMAIN_POLICY ? new BlockedByAdministrator<>() : new NoMailbox<>());
    assertThat(control().count(Endpoint.MESSAGES_GET)).isLessThanOrEqualTo(batches ? 50 : 8);
  }

  @Test
  @DisplayName("A mailbox that refuses one message, and is asked for that one only, exists")
  void a_message_that_gmail_refuses_alone_has_failed() {
    MessageId odd = ids.get(7);
    Fault refused = Fault.gmail(GmailFault.PRECONDITION_FAILED).onlyFor(odd.value());
    control().fault(Endpoint.MESSAGES_GET, refused.always());

    assertThat(Objects.requireNonNull(opened).adapter().mailbox().summaries(access(), List.of(odd)))
        .isEqualTo(
            new Found<>(
                new Summaries<>(List.of(), List.of(), Duration.ZERO, Map.of(odd, Outage.FAILED))));
  }

  private String word(LocalGoogleSession session, MessageId id) {
    try {
      return switch (session.adapter().messageReader().read(access(), id)) {
        case Throttled<?>(Duration wait) -> "wait " + wait.toSeconds();
        case NotFound<?> _ -> "gone";
        case Unauthorized<?> _ -> "unauthorized";
        case RightsMissing<?> _ -> "rights";
        case NoMailbox<?> _ -> "no mailbox";
        case BlockedByAdministrator<?> _ -> "blocked";
        case MailboxAnswer<?> other -> other.toString();
      };
    } catch (ClientRejected rejected) {
      return "rejected";
    } catch (MailboxUnavailable unavailable) {
      return unavailable.outage().name();
    }
  }

  private String word(
      MessageId id,
      List<Integer> read,
      MailboxAnswer<Summaries<MessageId, MessageSummary>> answer) {
    return switch (answer) {
      case Found<Summaries<MessageId, MessageSummary>>(var summaries) -> {
        assertThat(summaries.found().size()).isIn(read);
        assertThat(summaries.waiting().size() + summaries.failed().size())
            .isLessThanOrEqualTo(50 - summaries.found().size());
        yield summaries.failed().containsKey(id)
            ? "failed"
            : summaries.waiting().contains(id) ? "waiting" : "gone";
      }
      case Unauthorized<Summaries<MessageId, MessageSummary>> _ -> "unauthorized";
      case RightsMissing<Summaries<MessageId, MessageSummary>> _ -> "rights";
      case MailboxAnswer<Summaries<MessageId, MessageSummary>> other -> other.toString();
    };
  }

  private List<MessageId> summaries(MailboxAnswer<Summaries<MessageId, MessageSummary>> answer) {
    return found(answer).found().stream().map(MessageSummary::id).toList();
  }

  private static Summaries<MessageId, MessageSummary> found(
      MailboxAnswer<Summaries<MessageId, MessageSummary>> answer) {
    return LocalGoogleSession.found(answer);
  }

  private MailboxAnswer<Summaries<MessageId, MessageSummary>> ask() {
    return Objects.requireNonNull(opened).adapter().mailbox().summaries(access(), ids);
  }

  private MailboxAccess access() {
    return Objects.requireNonNull(access);
  }

  private static Control control() {
    return Objects.requireNonNull(google).control();
  }
}
