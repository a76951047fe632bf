package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.fixture.GmailModel;
import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.adapter.google.fixture.RecordingSender;
import hexmail.adapter.google.mailbox.GmailConversations;
import hexmail.adapter.google.mailbox.GmailMailbox;
import hexmail.adapter.google.mailbox.GmailMessageReader;
import hexmail.adapter.google.policy.PolicySettings;
import hexmail.adapter.google.transport.GoogleHttp;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Conversations;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The parameters and masks of our requests, against the classes of Google's library.
class RequestModelTest {
  private static final String ME = "/gmail/v1/users/me/";

  @TempDir private @Nullable Path folder;

  @Test
  void every_parameter_and_masked_field_of_our_requests_exists() throws IOException {
    Set<String> methods = new TreeSet<>();
    List<String> faults = new ArrayList<>();

    for (URI request : requests()) {
      if (!request.getPath().equals("/batch/gmail/v1")) {
        GmailModel model = GmailModel.of(request);
        methods.add(model.name());
        faults.addAll(model.requestFaults());
      }
    }

    assertThat(faults).isEmpty();
    assertThat(methods)
        .containsExactly(
            "GetProfile",
            "History.List",
            "Labels.Get",
            "Labels.List",
            "Messages.Attachments.Get",
            "Messages.Get",
            "Messages.List",
            "Threads.Get",
            "Threads.List");
  }

  /// The addresses of all kinds of requests; rows are read without batches, with the same
  /// parameters.
  private List<URI> requests() {
    try (LocalGoogle google =
            LocalGoogleSession.google(Objects.requireNonNull(folder), new MailSource.Sample(100));
        LocalGoogleSession session = LocalGoogleSession.verified(google);
        GoogleHttp http =
            new GoogleHttp(Duration.ofSeconds(2), Duration.ofSeconds(30), Clock.systemUTC())) {
      RecordingSender sender = new RecordingSender(http);
      PolicySettings policy =
          new PolicySettings(
              1_000_000,
              Map.of(),
              Duration.ofSeconds(10),
              Duration.ofSeconds(30),
              LocalGoogleSession.CLOCK,
              new SecureRandom());
      GmailCalls calls =
          new GmailCalls(google.root(), sender, policy, LocalGoogleSession.CLOCK, false);
      Mailbox mailbox = new GmailMailbox(calls);
      MessageReader reader = new GmailMessageReader(calls);
      // Its text is read separately.
      google.control().deliverLargeConversation("ada@example.com", 1, 150_000);
      MailboxAccess access = LocalGoogleSession.access(session.grant().bearer().token());
      ListRequest request =
          new ListRequest(new MailQuery("in:anywhere"), LabelId.TRASH, new PageToken("1"), 50);
      mailbox.list(access, request);
      List<MessageId> ids =
          LocalGoogleSession.found(
                  mailbox.list(access, new ListRequest(MailQuery.EVERYTHING, null, null, 50)))
              .ids();
      mailbox.summaries(access, ids);
      mailbox.changes(access, LocalGoogleSession.found(mailbox.profile(access)).history());
      mailbox.labels(access, LabelCounts.UNREAD);
      Conversations conversations = new GmailConversations(calls);
      conversations.list(access, request);
      conversations.summaries(
          access, ids.stream().map(id -> new ConversationId(id.value())).toList());
      ids.forEach(id -> reader.read(access, id));
      ids.forEach(id -> reader.conversation(access, new ConversationId(id.value())));
      ids.forEach(id -> LocalGoogleSession.found(reader.source(access, id)).close());
      // A reader without memory looks it up first.
      ids.forEach(
          id -> new GmailMessageReader(calls).part(access, id, "1").then(RequestModelTest::closed));
      return sender.sent();
    }
  }

  private static MailboxAnswer<String> closed(ContentStream part) {
    part.close();
    return new MailboxAnswer.Found<>("closed");
  }

  @Test
  void what_google_does_not_have_is_a_fault() {
    GmailModel wrong =
        GmailModel.of(
            URI.create(
                ME
                    + "messages?maxResults=1&size=2&fields=messages(id,subject),next,resultSizeEstimate"));
    GmailModel message = GmailModel.of(URI.create(ME + "messages/a1"));

    assertThat(wrong.requestFaults())
        .containsExactly(
            "Messages.List has no parameter size",
            "Messages.List returns no subject in com.google.api.services.gmail.model.Message",
            "Messages.List returns no next in"
                + " com.google.api.services.gmail.model.ListMessagesResponse");
    assertThat(GmailModel.of(URI.create(ME + "labels?fields=labels(id,name")).requestFaults())
        .containsExactly("Labels.List has a mask without a bracket at 14");
    assertThat(
            message.responseFaults(
                """
                {"id": 1, "labelIds": "INBOX", "subject": "x", "internalDate": 5, "sizeEstimate": "5",
                 "payload": {"headers": [{"name": "To", "values": []}], "body": {"size": 1}}}
                """))
        .hasSize(6);
    assertThat(
            message.responseFaults(
                """
                {"id": "a1", "labelIds": ["INBOX"], "internalDate": "5", "sizeEstimate": 5,
                 "payload": {"headers": [{"name": "To", "value": ""}], "body": {"size": 1}}}
                """))
        .isEmpty();
  }
}
