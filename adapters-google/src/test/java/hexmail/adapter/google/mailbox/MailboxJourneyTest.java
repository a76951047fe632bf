package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.AccessToken;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Listing and reading at the local Google.
class MailboxJourneyTest {
  private static final int MESSAGES = 60;

  @TempDir private static @Nullable Path folder;
  private static @Nullable LocalGoogle google;

  private @Nullable LocalGoogleSession opened;
  private @Nullable AccessToken granted;

  @BeforeAll
  static void start() throws IOException {
    Path mail = Objects.requireNonNull(folder).resolve("all.mbox");
    Files.writeString(
        mail,
        IntStream.range(0, MESSAGES)
            .mapToObj(MailboxJourneyTest::message)
            .collect(Collectors.joining()));
    google = LocalGoogleSession.google(folder, new MailSource.Files(List.of(mail)));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(google).close();
  }

  @BeforeEach
  void open() {
    opened = LocalGoogleSession.verified(Objects.requireNonNull(google));
    granted = session().grant().bearer().token();
  }

  @AfterEach
  void close() {
    session().close();
  }

  private LocalGoogleSession session() {
    return Objects.requireNonNull(opened);
  }

  @Test
  void a_mailbox_is_listed_completely_and_without_duplicates() {
    List<MessageId> whole = walk(request("", null, 500));
    List<MessageId> walked = walk(request("", null, 7));

    assertThat(walked).isEqualTo(whole).doesNotHaveDuplicates().hasSize(54);
  }

  @Test
  void a_mailbox_is_searched_by_query_and_by_label() {
    Set<MessageId> all = new HashSet<>(walk(request("in:anywhere", null, 500)));
    List<MessageId> unread = walk(request("is:unread", null, 500));

    assertThat(unread).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(walk(request("", LabelId.UNREAD, 500))).containsExactlyElementsOf(unread);
    assertThat(summaries(unread)).allMatch(MessageSummary::unread);
  }

  @Test
  void a_mailbox_shows_the_bin_only_when_asked() {
    List<MessageId> bin = walk(request("", LabelId.TRASH, 500));

    assertThat(bin).hasSize(6);
    assertThat(bin).isEqualTo(walk(request("in:trash", null, 500)));
    assertThat(walk(request("", null, 500))).doesNotContainAnyElementsOf(bin);
  }

  @Test
  void a_mailbox_has_labels_and_a_profile() {
    assertThat(
            LocalGoogleSession.found(
                session().adapter().mailbox().labels(access(), LabelCounts.NONE)))
        .contains(new Label(LabelId.INBOX, "INBOX", false))
        .anyMatch(Label::own);
    assertThat(LocalGoogleSession.found(session().adapter().mailbox().profile(access())).email())
        .isEqualTo(new EmailAddress("ada@example.com"));
    assertThat(LocalGoogleSession.found(session().adapter().mailbox().profile(access())).messages())
        .isEqualTo(60);
  }

  @Test
  void a_mailbox_refuses_what_it_cannot_use() {
    assertThat(
            session()
                .adapter()
                .mailbox()
                .list(access(), request("", null, 7).at(new PageToken("no-such-page"))))
        .isEqualTo(new Invalid<>());
    assertThat(
            session().adapter().messageReader().read(access(), new MessageId("ffffffffffffffff")))
        .isEqualTo(new NotFound<>());
    assertThat(session().adapter().messageReader().read(access(), new MessageId("no-such-id")))
        .isEqualTo(new NotFound<>());
  }

  @Test
  void a_mailbox_leaves_out_messages_that_are_gone() {
    List<MessageId> some = walk(request("", null, 500)).subList(0, 3);
    List<MessageId> asked = new ArrayList<>(some);
    asked.add(1, new MessageId("ffffffffffffffff"));

    assertThat(summaries(asked)).extracting(MessageSummary::id).containsExactlyElementsOf(some);
  }

  @Test
  void a_mailbox_reports_that_a_token_is_dead_or_lacks_rights() {
    session().google().control().expireAccessTokens("ada@example.com");
    MailboxAccess withoutMail =
        LocalGoogleSession.access(session().grantOfIdentity().bearer().token());

    assertThat(session().adapter().mailbox().list(access(), request("", null, 7)))
        .isEqualTo(new Unauthorized<>());
    assertThat(session().adapter().mailbox().list(withoutMail, request("", null, 7)))
        .isEqualTo(new RightsMissing<>());
  }

  @Test
  void a_mailbox_asks_to_wait() {
    session()
        .google()
        .control()
        .fault(
            Endpoint.MESSAGES_LIST,
            Fault.api(
                429,
                "rateLimitExceeded",
                "User-rate limit exceeded.  Retry after 2026-11-22T10:01:00.000Z"));

    assertThat(session().adapter().mailbox().list(access(), request("", null, 7)))
        .isEqualTo(new Throttled<>(Duration.ofMinutes(1)));
  }

  @Test
  void a_mailbox_may_be_unavailable() {
    session().google().control().fault(Endpoint.MESSAGES_GET, Fault.status(503).always());
    List<MessageId> ids = walk(request("", null, 500)).subList(0, 20);

    assertThatExceptionOfType(MailboxUnavailable.class)
        .isThrownBy(() -> session().adapter().mailbox().summaries(access(), ids))
        .satisfies(thrown -> assertThat(thrown.outage()).isEqualTo(Outage.FAILED));
  }

  private List<MessageId> walk(ListRequest request) {
    List<MessageId> ids = new ArrayList<>();
    MessageIdPage page =
        LocalGoogleSession.found(session().adapter().mailbox().list(access(), request));
    ids.addAll(page.ids());
    for (PageToken next = page.next(); next != null; next = page.next()) {
      page =
          LocalGoogleSession.found(session().adapter().mailbox().list(access(), request.at(next)));
      ids.addAll(page.ids());
    }
    return ids;
  }

  private List<MessageSummary> summaries(List<MessageId> ids) {
    return LocalGoogleSession.found(session().adapter().mailbox().summaries(access(), ids)).found();
  }

  private ListRequest request(String query, @Nullable LabelId label, int size) {
    return new ListRequest(new MailQuery(query), label, null, size);
  }

  private MailboxAccess access() {
    return LocalGoogleSession.access(Objects.requireNonNull(granted));
  }

  private static String message(int number) {
    String labels = number % 10 == 0 ? "Trash" : number % 3 == 0 ? "Inbox,Unread,Work" : "Inbox";
    return "From x@example.com Sun Nov 01 10:%02d:00 +0000 2026\nX-Gmail-Labels: %s\nFrom: x@example.com\nSubject: Message %d\n\nHello\n\n"
        .formatted(number, labels, number);
  }
}
