package hexmail.adapter.google.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MessageReader;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.mail.MailSource;
import hexmail.testkit.contract.mail.MailSteps;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parts and sources of the local Google's messages: what is asked for, and what it costs.
class PartsTest {
  private static final String ADA = "ada@example.com";
  private static final String PICTURES =
      """
      Subject: Pictures
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html; charset=utf-8

      <p>Gr\u00fc\u00dfe
      --b
      Content-Type: image/png

      one
      --b
      Content-Type: image/png

      two
      --b
      Content-Type: message/rfc822

      Subject: Inner

      words
      --b--
      """
          .replace("\n", "\r\n");

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

  @Test
  void the_parts_of_a_message_that_was_read_cost_a_call_each() {
    MessageId id = deliver(PICTURES);
    LocalGoogleSession.found(reader().read(access, id));
    control.resetCounts();

    assertThat(text(id, "1")).isEqualTo("one");
    assertThat(text(id, "2")).isEqualTo("two");
    assertThat(text(id, "1")).isEqualTo("one");

    assertCalls(0, 3);
  }

  @Test
  void the_parts_of_another_message_are_looked_up_once() {
    MessageId id = deliver(PICTURES);

    assertThat(text(id, "1")).isEqualTo("one");
    assertThat(text(id, "2")).isEqualTo("two");

    assertCalls(1, 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"INVALID_ID", "NOT_FOUND"})
  void a_part_is_looked_up_again_when_its_id_is_refused(GmailFault refusal) {
    MessageId id = deliver(PICTURES);
    LocalGoogleSession.found(reader().read(access, id));
    control.resetCounts();
    control.fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(refusal));

    assertThat(text(id, "1")).isEqualTo("one");

    assertCalls(1, 2);
  }

  @Test
  void a_part_that_is_refused_again_is_not_found() {
    MessageId id = deliver(PICTURES);
    LocalGoogleSession.found(reader().read(access, id));
    control.resetCounts();
    control.fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(GmailFault.INVALID_ID).always());

    assertThat(reader().part(access, id, "1")).isEqualTo(new NotFound<>());

    assertCalls(1, 2);
  }

  @Test
  void a_small_text_is_in_the_message_as_the_api_gives_it() {
    MessageId id = deliver(PICTURES);

    assertThat(text(id, "0")).isEqualTo("<p>Gr\u00fc\u00dfe");

    assertCalls(1, 0);
  }

  @Test
  void a_message_in_a_message_is_a_part_and_so_is_its_text() {
    MessageId id = deliver(PICTURES);

    assertThat(text(id, "3")).isEqualTo("Subject: Inner\r\n\r\nwords");
    assertThat(text(id, "3.0")).isEqualTo("words");
  }

  @Test
  void the_root_of_a_message_that_is_a_file_is_a_part() {
    MessageId id = deliver("Content-Type: application/pdf\r\n\r\n%PDF");

    assertThat(text(id, "")).isEqualTo("%PDF");
  }

  @ParameterizedTest
  @EnumSource(names = {"BAD_JSON", "HTML", "EMPTY", "WRONG_TYPE", "HUGE", "GZIP_BOMB"})
  void an_answer_without_content_is_an_outage_before_its_first_byte(GmailFault fault) {
    MessageId id = deliver(PICTURES);
    control.fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(fault).always());
    control.fault(Endpoint.MESSAGES_GET, Fault.gmail(fault).always().onlyFor("format=raw"));

    assertThat(MailSteps.outage(() -> reader().part(access, id, "1"))).isEqualTo(Outage.GARBLED);
    assertThat(MailSteps.outage(() -> reader().source(access, id))).isEqualTo(Outage.GARBLED);
  }

  @Test
  void content_of_half_its_size_throws_instead_of_ending() {
    MessageId id = deliver("Content-Type: application/pdf\r\n\r\n" + "%PDF".repeat(100_000));
    control.fault(Endpoint.ATTACHMENTS_GET, Fault.gmail(GmailFault.TRUNCATED).always());
    ContentStream content = LocalGoogleSession.found(reader().part(access, id, ""));

    assertThatExceptionOfType(MailboxUnavailable.class)
        .isThrownBy(() -> all(content))
        .satisfies(broken -> assertThat(broken.outage()).isEqualTo(Outage.GARBLED));
    content.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void content_of_another_size_than_stated_throws_instead_of_ending(int size) {
    MessageId id = deliver("Content-Type: application/pdf\r\n\r\n%PDF");
    control.fault(
        Endpoint.ATTACHMENTS_GET,
        Fault.body(200, "application/json", "{\"size\":" + size + ",\"data\":\"QUJD\"}"));

    assertThat(MailSteps.outage(() -> all(reader().part(access, id, ""))))
        .isEqualTo(Outage.GARBLED);
  }

  @Test
  void a_source_costs_one_call() {
    MessageId id = deliver(PICTURES);

    assertThat(new String(all(reader().source(access, id)), UTF_8)).isEqualTo(PICTURES);
    assertCalls(1, 0);
  }

  private void assertCalls(int messages, int attachments) {
    assertThat(
            List.of(control.count(Endpoint.MESSAGES_GET), control.count(Endpoint.ATTACHMENTS_GET)))
        .containsExactly(messages, attachments);
  }

  private MessageId deliver(String source) {
    return new MessageId(
        control.deliver(ADA, source, Instant.now(LocalGoogleSession.CLOCK), List.of("INBOX")));
  }

  private String text(MessageId id, String partId) {
    return new String(all(reader().part(access, id, partId)), UTF_8);
  }

  private static byte[] all(MailboxAnswer<ContentStream> answer) {
    try (ContentStream content = LocalGoogleSession.found(answer)) {
      return all(content);
    }
  }

  private static byte[] all(ContentStream content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[1_000];
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      bytes.write(buffer, 0, count);
    }
    return bytes.toByteArray();
  }

  private MessageReader reader() {
    return session.adapter().messageReader();
  }
}
