package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.kit.HexmailExtension;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The same sign-in and listing as with Google and a database, with neither of them.
class InMemoryHexagonIT {
  private static final String API = "/api/v1/accounts";

  private static final int MESSAGES = 60;

  @RegisterExtension final HexmailExtension hexmail = new HexmailExtension();

  @BeforeEach
  void deliver() {
    for (int number = 0; number < MESSAGES; number++) {
      hexmail.mailbox().deliver(HexmailExtension.ADA.id(), message(number));
    }
  }

  @Test
  void a_person_signs_in_and_sees_the_mailbox_page_by_page() {
    Page first = signIn().has(200);
    Page second = hexmail.browser().click(first, "Older").has(200);

    assertThat(first.address()).isEqualTo(hexmail.at("/u/0/mail"));
    assertThat(first.messageIds()).isEqualTo(ids().subList(0, 50));
    assertThat(second.messageIds()).isEqualTo(ids().subList(50, 60));
    assertThat(first.document().select("li.unread")).hasSize(50);
  }

  @Test
  void a_search_finds_what_has_its_words() {
    signIn();

    Page found = hexmail.browser().open(hexmail.at("/u/0/mail?q=invoice")).has(200);

    assertThat(found.messageIds()).containsExactly("m00", "m20", "m40");
  }

  @Test
  void a_message_opens() {
    Page message = hexmail.browser().click(signIn(), "Report 7").has(200);

    assertThat(message.heading()).isEqualTo("Report 7");
    assertThat(message.document().text()).contains("Text of 7");
  }

  @Test
  void the_stream_has_every_message_though_the_access_token_has_expired() {
    signIn();
    hexmail.clock().advance(Duration.ofHours(2));

    HttpResponse<String> stream = hexmail.browser().get(hexmail.at(API + "/0/messages.ndjson"));

    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.body().lines())
        .containsExactlyElementsOf(ids().stream().map("{\"id\":\"%s\"}"::formatted).toList());
    assertThat(hexmail.google().calls().refreshes()).isEqualTo(1);
  }

  @Test
  void a_revoked_grant_is_a_problem_with_the_way_back() {
    signIn();
    hexmail.google().endGrant(HexmailExtension.ADA.id());

    HttpResponse<String> answer = hexmail.browser().get(hexmail.at(API + "/0/messages?q=invoice"));
    Page reconnect = hexmail.browser().open(hexmail.at("/u/0/mail?q=invoice")).has(200);
    Page back =
        hexmail.consent(hexmail.browser().press(reconnect, "Reconnect"), HexmailExtension.ADA);

    assertThat(answer.statusCode()).isEqualTo(409);
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(problem.get("type").getAsString()).isEqualTo("/problems/reauthorization-required");
    assertThat(problem.get("authorizationUrl").getAsString())
        .startsWith(hexmail.at("/login?next=").toString());
    assertThat(back.address()).isEqualTo(hexmail.at("/u/0/mail?q=invoice"));
    assertThat(back.messageIds()).containsExactly("m00", "m20", "m40");
  }

  @Test
  void a_sign_out_ends_the_session() {
    Page list = signIn();
    assertThat(hexmail.browser().get(hexmail.at(API)).statusCode()).isEqualTo(200);

    hexmail.browser().press(list, "Sign out").has(200);

    assertThat(hexmail.browser().get(hexmail.at(API)).statusCode()).isEqualTo(401);
    assertThat(hexmail.google().isGranted(HexmailExtension.ADA.id())).isTrue();
  }

  private Page signIn() {
    return hexmail.signIn(HexmailExtension.ADA);
  }

  /// The ids of all messages, the newest first.
  private static List<String> ids() {
    return IntStream.range(0, MESSAGES).mapToObj(InMemoryHexagonIT::id).toList();
  }

  private static String id(int number) {
    return "m%02d".formatted(number);
  }

  private static Message message(int number) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId(id(number)),
            new ConversationId("t" + number),
            new Correspondent("Grace Hopper", "grace@example.com"),
            number % 20 == 0 ? "Invoice " + number : "Report " + number,
            "It begins so",
            HexmailExtension.NOON.minus(Duration.ofMinutes(number)),
            Set.of(LabelId.INBOX, LabelId.UNREAD),
            false);
    return new Message(
        summary, List.of(), List.of(), new MessageBody.Plain("Text of " + number), List.of());
  }
}
