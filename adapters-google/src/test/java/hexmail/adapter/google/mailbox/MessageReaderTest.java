package hexmail.adapter.google.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  private static final MailboxAccess ACCESS = StubGoogle.access("ya29.token");
  private static final MessageId ID = new MessageId("19a0");
  private static final String PATH = "/gmail/v1/users/me/messages/19a0";

  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.adapter();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void a_message_is_read_with_its_text_and_the_names_of_its_files() {
    google.json(
        PATH,
        """
        {"id":"19a0","threadId":"19a0","labelIds":["INBOX"],"internalDate":"1764000000000",
         "snippet":"Good day",
         "payload":{"partId":"","mimeType":"multipart/mixed","filename":"",
          "headers":[{"name":"From","value":"Ayşe <ayse@example.com>"},
                     {"name":"To","value":"ada@example.com, \\"Öz, G\\" <g@example.com>"},
                     {"name":"Cc","value":"Team: alan@example.com;"},
                     {"name":"Bcc","value":"grace@example.com"},
                     {"name":"Reply-To","value":"Replies <r@example.com>"},
                     {"name":"Subject","value":"日本"}],
          "body":{"size":0},
          "parts":[
           {"partId":"0","mimeType":"multipart/alternative","filename":"","parts":[
             {"partId":"0.0","mimeType":"text/plain","filename":"","body":{"size":8,"data":"%s"}},
             {"partId":"0.1","mimeType":"text/html","filename":"","body":{"size":8,"data":"%s"}}]},
           {"partId":"1","mimeType":"application/pdf","filename":"plan.pdf",
            "body":{"size":4711,"attachmentId":"ANGjd"}}]}}
        """
            .formatted(base64("Good day"), base64("<p>Good day</p>")));

    assertThat(read())
        .isEqualTo(
            new Found<>(
                new Message(
                        new MessageSummary(
                            ID,
                            new ConversationId("19a0"),
                            new Correspondent("Ayşe", "ayse@example.com"),
                            List.of(
                                new Correspondent("", "ada@example.com"),
                                new Correspondent("Öz, G", "g@example.com")),
                            "日本",
                            "Good day",
                            Instant.ofEpochMilli(1_764_000_000_000L),
                            Set.of(hexmail.domain.message.LabelId.INBOX),
                            true),
                        List.of(
                            new Correspondent("", "ada@example.com"),
                            new Correspondent("Öz, G", "g@example.com")),
                        List.of(new Correspondent("", "alan@example.com")),
                        new MessageBody.Html("<p>Good day</p>"),
                        List.of(new Attachment("1", "plan.pdf", "application/pdf", 4711)))
                    .withReceivers(
                        List.of(new Correspondent("", "grace@example.com")),
                        List.of(new Correspondent("Replies", "r@example.com")))));
    assertThat(google.request().parameters())
        .containsEntry("format", "full")
        .containsEntry("fields", "id,threadId,labelIds,snippet,internalDate,payload");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"19a0\"}",
        "{\"id\":\"19a0\",\"payload\":null}",
        "{\"id\":\"19a0\",\"payload\":{}}",
        "{\"id\":\"19a0\",\"payload\":{\"headers\":[{}],\"parts\":[{}],\"body\":{}}}",
        "{\"id\":\"19a0\",\"labelIds\":[\"\"],\"payload\":{\"mimeType\":\"multipart/mixed\"}}"
      })
  void a_message_without_anything_is_still_a_message(String message) {
    google.json(PATH, message);

    assertThat(read())
        .isEqualTo(
            new Found<>(
                new Message(
                    new MessageSummary(
                        ID,
                        new ConversationId("19a0"),
                        Correspondent.UNKNOWN,
                        "",
                        "",
                        Instant.EPOCH,
                        Set.of(),
                        false),
                    List.of(),
                    List.of(),
                    new MessageBody.Nothing(),
                    List.of())));
  }

  @Test
  void a_text_that_is_not_base64_is_unreadable() {
    google.json(
        PATH,
        "{\"id\":\"19a0\",\"payload\":{\"mimeType\":\"text/plain\",\"body\":{\"data\":\"*\"}}}");

    assertThat(read())
        .isInstanceOfSatisfying(
            Found.class,
            found ->
                assertThat(((Message) found.value()).body())
                    .isEqualTo(new MessageBody.Unreadable()));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void a_message_that_is_not_there_is_not_found(int status) {
    google.on(
        PATH,
        Answer.json(status, "{\"error\":{\"code\":" + status + ",\"message\":\"Invalid id\"}}"));

    assertThat(read()).isEqualTo(new NotFound<>());
  }

  private MailboxAnswer<Message> read() {
    return adapter.messageReader().read(ACCESS, ID);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
