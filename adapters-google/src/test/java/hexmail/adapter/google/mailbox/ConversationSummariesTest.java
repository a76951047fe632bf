package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageSummary;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conversations whose responses are unusual.
class ConversationSummariesTest {
  private static final String ADA = "ada@example.com";

  @TempDir private static Path data;
  private LocalGoogle google;
  private LocalGoogleSession session;
  private MailboxAccess access;

  @BeforeEach
  void start() {
    google = LocalGoogleSession.google(data, new MailSource.Sample(0));
    google.control().empty(ADA);
    session = LocalGoogleSession.verified(google);
    access = LocalGoogleSession.access(session.grant().bearer().token());
  }

  @AfterEach
  void stop() {
    session.close();
    google.close();
  }

  private ConversationId deliver(String subject, String headers) {
    String message =
        "From: Grace <grace@example.com>\r\nSubject: %s\r\n%s\r\nText\r\n"
            .formatted(subject, headers);
    return new ConversationId(
        google
            .control()
            .deliver(ADA, message, LocalGoogleSession.CLOCK.instant(), List.of("INBOX")));
  }

  private Summaries<ConversationId, ConversationSummary> read(List<ConversationId> ids) {
    return LocalGoogleSession.found(session.adapter().conversations().summaries(access, ids));
  }

  private static List<String> subjects(Summaries<ConversationId, ConversationSummary> read) {
    return read.found().stream()
        .flatMap(conversation -> conversation.messages().stream())
        .map(MessageSummary::subject)
        .toList();
  }

  @Test
  void a_batch_that_is_too_large_is_read_one_by_one() {
    List<ConversationId> ids = new ArrayList<>();
    List<String> subjects = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      ids.add(deliver("Letter " + number, ("X-Path: " + "a".repeat(900) + "\r\n").repeat(2_200)));
      subjects.add("Letter " + number);
    }

    Summaries<ConversationId, ConversationSummary> read = read(ids);

    assertThat(subjects(read)).isEqualTo(subjects);
    assertThat(read.failed()).isEmpty();
  }

  @Test
  void a_conversation_without_messages_is_left_out() {
    ConversationId there = deliver("There", "");
    ConversationId empty = deliver("Empty", "");
    String answer = "{\"id\":\"%s\",\"historyId\":\"7\"}".formatted(empty.value());
    google
        .control()
        .fault(
            Endpoint.THREADS_GET,
            Fault.body(200, "application/json", answer).always().onlyFor(empty.value()));

    Summaries<ConversationId, ConversationSummary> read = read(List.of(empty, there));

    assertThat(subjects(read)).containsExactly("There");
    assertThat(read.waiting()).isEmpty();
    assertThat(read.failed()).isEmpty();
  }
}
