package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.GoogleAdapter.Deadlines;
import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.NotRead;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageBody.TooLarge;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.port.MessageReader;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.mail.MailSource;
import hexmail.testkit.contract.mail.MailSteps;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Large messages and conversations of the local Google: what is asked for, and what it costs.
class LargeMailTest {
  private static final String ADA = "ada@example.com";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private LocalGoogle google;
  private Control control;
  private LocalGoogleSession session;
  private MailboxAccess access;

  @BeforeEach
  void start(@TempDir Path data) {
    google = LocalGoogleSession.google(data, new MailSource.Sample(0));
    control = google.control();
    session = LocalGoogleSession.verified(google);
    access = LocalGoogleSession.access(session.grant().bearer().token());
    control.resetCounts();
  }

  @AfterEach
  void stop() {
    session.close();
    google.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_conversation_of_nine_texts_of_a_megabyte_shows_all_of_them(boolean inline) {
    control.gmail().inlineLongTexts(inline);
    control.deliverLargeConversation(ADA, 9, 900_000);

    List<Message> messages = conversation().messages();

    assertThat(messages).hasSize(9).allSatisfy(LargeMailTest::assertShown);
    for (int at = 0; at < 9; at++) {
      assertThat(messages.get(at).body())
          .isInstanceOfSatisfying(
              TooLarge.class, large -> assertThat(large.bytes()).isEqualTo(900_000));
      assertThat(text(messages.get(at).body())).startsWith("Message " + (at + 1) + ":");
    }
  }

  @Test
  void separate_texts_cost_the_conversation_and_one_call_each() {
    control.deliverLargeConversation(ADA, 9, 150_000);

    List<Message> messages = conversation().messages();

    assertThat(messages)
        .allSatisfy(message ->
            assertThat(message.body())
                .isInstanceOfSatisfying(
                    Plain.class, plain -> assertThat(plain.text()).hasSize(150_000)));
    assertThat(
            Map.of(
                "threads", control.count(Endpoint.THREADS_GET),
                "texts", control.count(Endpoint.ATTACHMENTS_GET),
                "messages", control.count(Endpoint.MESSAGES_GET)))
        .isEqualTo(Map.of("threads", 1, "texts", 9, "messages", 0));
  }

  @Test
  void a_text_that_cannot_be_read_now_leaves_its_message_with_its_header_fields() {
    control.deliverLargeConversation(ADA, 3, 150_000);
    control.fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(GmailFault.QUOTA_EXCEEDED).always());

    assertThat(conversation().messages())
        .hasSize(3)
        .allSatisfy(LargeMailTest::assertShown)
        .allSatisfy(message -> assertThat(message.body()).isEqualTo(new NotRead()));
  }

  @Test
  void a_message_whose_text_cannot_be_read_now_is_refused_as_a_whole() {
    control.deliverLargeConversation(ADA, 1, 150_000);
    control.fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(GmailFault.QUOTA_EXCEEDED).always());

    assertThat(reader().read(access, new MessageId(newest()))).isInstanceOf(Throttled.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void of_a_message_of_25_mb_the_beginning_is_read(boolean inline) {
    control.gmail().inlineLongTexts(inline);
    control.deliverLargeConversation(ADA, 1, 25_000_000);

    MessageBody body =
        LocalGoogleSession.found(reader().read(access, new MessageId(newest()))).body();

    assertThat(body)
        .isInstanceOfSatisfying(
            TooLarge.class,
            large -> {
              assertThat(large.bytes()).isEqualTo(25_000_000);
              assertThat(text(large)).startsWith("Message 1:").hasSizeGreaterThan(900_000);
            });
  }

  @Test
  void only_the_text_to_show_is_fetched() {
    String plain = "Dear Ada, ".repeat(15_000);
    String boundary = "\r\n--b\r\nContent-Type: text/";
    MessageId id =
        new MessageId(
            control.deliver(
                ADA,
                "From: Grace <grace@example.com>\r\nSubject: Both\r\n"
                    + "Content-Type: multipart/alternative; boundary=b\r\n"
                    + (boundary + "plain\r\n\r\n" + plain)
                    + (boundary + "html\r\n\r\n<p>" + plain)
                    + "\r\n--b--\r\n",
                Instant.now(LocalGoogleSession.CLOCK),
                List.of()));

    assertThat(LocalGoogleSession.found(reader().read(access, id)).body())
        .isEqualTo(new MessageBody.Html("<p>" + plain));
    assertThat(control.count(Endpoint.ATTACHMENTS_GET)).isEqualTo(1);
  }

  @Nested
  class Slow_answers {
    private final Deadlines deadlines =
        new Deadlines(SECOND, SECOND, Duration.ofMillis(300), Duration.ofSeconds(8));

    @Test
    void a_conversation_may_take_longer_than_a_list() {
      control.deliverLargeConversation(ADA, 2, 1_000);
      ConversationId id = thread();
      control.gmail().latency(Endpoint.THREADS_GET, Duration.ofMillis(900));
      control.gmail().latency(Endpoint.MESSAGES_LIST, Duration.ofMillis(900));

      try (GoogleAdapter impatient =
          LocalGoogleSession.adapter(google, true, deadlines, LocalGoogleSession.CLOCK)) {
        assertThat(
                LocalGoogleSession.found(impatient.messageReader().conversation(access, id))
                    .messages())
            .hasSize(2);
        assertThatExceptionOfType(MailboxUnavailable.class)
            .isThrownBy(() -> impatient.mailbox().list(access, MailSteps.EVERYTHING));
      }
    }
  }

  private static void assertShown(Message message) {
    assertThat(message.summary().from().address()).isNotEmpty();
    assertThat(message.summary().subject()).endsWith("Measurements of the whole year");
    assertThat(message.body()).isNotInstanceOf(MessageBody.Nothing.class);
  }

  private static String text(MessageBody body) {
    return switch (body) {
      case Plain(String text) -> text;
      case TooLarge(MessageBody beginning, long _) -> text(beginning);
      case MessageBody.Html _, MessageBody.Several _, MessageBody.Nothing _, NotRead _ -> "";
      case MessageBody.Unreadable _ -> "";
    };
  }

  private Conversation conversation() {
    ConversationId id = thread();
    control.resetCounts();
    return LocalGoogleSession.found(reader().conversation(access, id));
  }

  private ConversationId thread() {
    return LocalGoogleSession.found(
            session.adapter().mailbox().summaries(access, List.of(new MessageId(newest()))))
        .found()
        .getFirst()
        .conversation();
  }

  private String newest() {
    return LocalGoogleSession.found(session.adapter().mailbox().list(access, MailSteps.EVERYTHING))
        .ids()
        .getFirst()
        .value();
  }

  private MessageReader reader() {
    return session.adapter().messageReader();
  }
}
