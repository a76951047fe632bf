package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.LabelVisibility;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
  private static final MailboxAccess ACCESS = StubGoogle.access("ya29.token-canary");
  private static final String MESSAGES = "/gmail/v1/users/me/messages";
  private static final String LABELS = "/gmail/v1/users/me/labels";
  private static final ListRequest EVERYTHING =
      new ListRequest(MailQuery.EVERYTHING, null, null, 50);

  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.adapter();
  private final Mailbox mailbox = adapter.mailbox();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void a_listing_asks_for_ids_alone() {
    google.json(MESSAGES, "{\"messages\":[{\"id\":\"b2\"},{\"id\":\"a1\"}]}");

    assertThat(mailbox.list(ACCESS, EVERYTHING))
        .isEqualTo(new Found<>(new MessageIdPage(ids("b2", "a1"), null)));
    assertThat(google.request().method()).isEqualTo("GET");
    assertThat(google.request().parameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "maxResults", "50",
                "fields", "messages/id,nextPageToken",
                "prettyPrint", "false"));
    assertThat(google.request().header("Authorization")).isEqualTo("Bearer ya29.token-canary");
  }

  @Test
  void a_listing_passes_query_label_and_page_on() {
    google.json(MESSAGES, "{\"messages\":[{\"id\":\"b2\"}],\"nextPageToken\":\"next/1\"}");

    MailboxAnswer<MessageIdPage> answer =
        mailbox.list(
            ACCESS,
            new ListRequest(
                new MailQuery("from:ayşe+mail \"a b\" & c"),
                new LabelId("Label_7"),
                new PageToken("this/1"),
                100));

    assertThat(answer)
        .isEqualTo(new Found<>(new MessageIdPage(ids("b2"), new PageToken("next/1"))));
    assertThat(google.request().parameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "q", "from:ayşe+mail \"a b\" & c",
                "labelIds", "Label_7",
                "pageToken", "this/1",
                "maxResults", "100",
                "fields", "messages/id,nextPageToken",
                "prettyPrint", "false"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPAM", "TRASH"})
  void a_listing_looks_into_spam_and_bin_only_when_they_are_named(String label) {
    google.json(MESSAGES, "{}");

    mailbox.list(ACCESS, new ListRequest(MailQuery.EVERYTHING, new LabelId(label), null, 50));

    assertThat(google.request().parameters()).containsEntry("includeSpamTrash", "true");
  }

  @Test
  void a_listing_may_be_empty() {
    google.json(MESSAGES, "{\"resultSizeEstimate\":0}");

    assertThat(mailbox.list(ACCESS, EVERYTHING))
        .isEqualTo(new Found<>(new MessageIdPage(List.of(), null)));
  }

  @Test
  void a_listing_may_have_a_query_too_long_for_an_address() {
    google.json(MESSAGES, "{}");
    String query = "a".repeat(2_000);

    mailbox.list(ACCESS, new ListRequest(new MailQuery(query), null, null, 50));

    assertThat(google.request().header("X-HTTP-Method-Override")).isEqualTo("GET");
    assertThat(google.request().parameters()).containsEntry("q", query);
  }

  @Test
  void a_listing_may_come_packed() {
    google.on(
        MESSAGES,
        Answer.json(200, "{\"messages\":[{\"id\":\"b2\"}]}").with("Content-Encoding", "gzip"));

    assertThat(mailbox.list(ACCESS, EVERYTHING))
        .isEqualTo(new Found<>(new MessageIdPage(ids("b2"), null)));
  }

  @Test
  void labels_are_gmails_own_and_the_persons() {
    google.json(
        LABELS,
        """
        {"labels":[{"id":"INBOX","name":"INBOX","type":"system"},
                   {"id":"Label_1","name":"Work/Öl","type":"user"}]}
        """);

    assertThat(mailbox.labels(ACCESS, LabelCounts.NONE))
        .isEqualTo(
            new Found<>(
                List.of(
                    new Label(LabelId.INBOX, "INBOX", false),
                    new Label(new LabelId("Label_1"), "Work/Öl", true))));
  }

  @Test
  void labels_have_the_visibility_and_the_colours_of_the_person() {
    google.json(
        LABELS,
        """
        {"labels":[
          {"id":"TRASH","name":"TRASH","type":"system","messageListVisibility":"hide",
           "labelListVisibility":"labelHide"},
          {"id":"Label_1","name":"Work","type":"user","labelListVisibility":"labelShow",
           "color":{"textColor":"#FFFFFF","backgroundColor":"#16A766"}},
          {"id":"Label_2","name":"New","type":"user","labelListVisibility":"labelLater"}]}
        """);

    assertThat(mailbox.labels(ACCESS, LabelCounts.NONE))
        .isEqualTo(
            new Found<>(
                List.of(
                    new Label(LabelId.TRASH, "TRASH", false, new LabelVisibility.Hidden(), null),
                    new Label(
                        new LabelId("Label_1"),
                        "Work",
                        true,
                        new LabelVisibility.Shown(),
                        new LabelColor("#ffffff", "#16a766")),
                    new Label(new LabelId("Label_2"), "New", true))));
    assertThat(google.request().parameters())
        .containsEntry("fields", "labels(id,name,type,labelListVisibility,color)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'textColor':'#ffffff'}",
        "{'textColor':'#ffffff','backgroundColor':'red'}",
        "{'textColor':'#ffffff','backgroundColor':'#fff'}",
        "{'textColor':'#ffffff','backgroundColor':'#16a766;x'}",
        "{'textColor':'url(#a)','backgroundColor':'#16a766'}",
        "{'textColor':'','backgroundColor':'#16a7\u0131\u0131'}"
      })
  void a_colour_that_is_none_costs_no_label(String color) {
    google.json(
        LABELS,
        "{'labels':[{'id':'Label_1','name':'Work','type':'user','color':%s}]}"
            .formatted(color)
            .replace('\'', '"'));

    assertThat(mailbox.labels(ACCESS, LabelCounts.NONE))
        .isEqualTo(new Found<>(List.of(new Label(new LabelId("Label_1"), "Work", true))));
  }

  @Test
  void labels_are_counted_where_that_can_be_found_out() {
    google.json(
        LABELS,
        Stream.of("Label_1", "Label_2", "Label_3", "Label/4")
            .map(id ->
                "{\"id\":\"%s\",\"name\":\"x\",\"labelListVisibility\":\"labelShowIfUnread\"}"
                    .formatted(id))
            .collect(Collectors.joining(",", "{\"labels\":[", "]}")));
    google.json(LABELS + "/Label_1", "{\"messagesUnread\":0}");
    google.json(LABELS + "/Label_2", "{\"messagesUnread\":2}");
    google.on(LABELS + "/Label_3", Answer.json(404, "{}"));

    List<Label> labels = LocalGoogleSession.found(mailbox.labels(ACCESS, LabelCounts.UNREAD));

    assertThat(labels).extracting(Label::unread).containsExactly(0, 2, null, null);
    assertThat(labels).extracting(Label::isShown).containsExactly(false, true, true, true);
  }

  @Test
  void the_profile_has_address_and_size() {
    google.json(
        "/gmail/v1/users/me/profile",
        "{\"emailAddress\":\"ada@example.com\",\"messagesTotal\":7,\"historyId\":\"42\"}");

    assertThat(mailbox.profile(ACCESS))
        .isEqualTo(
            new Found<>(
                new MailboxProfile(new EmailAddress("ada@example.com"), 7, new HistoryId(42))));
  }

  private static List<MessageId> ids(String... ids) {
    return Stream.of(ids).map(MessageId::new).toList();
  }
}
