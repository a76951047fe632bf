package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.TestBrowser.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The same sign-in and listing as with Google and a database, with neither of them.
class InMemoryHexagonIT {
  private static final String API = "/api/v1/accounts";

  private final InMemoryHexagon hexagon = new InMemoryHexagon();
  private final TestBrowser browser = new TestBrowser();

  @AfterEach
  void stop() {
    browser.close();
    hexagon.close();
  }

  @Test
  void a_person_signs_in_and_sees_the_mailbox_page_by_page() {
    Page first = signIn().has(200);
    Page second = browser.click(first, "Older").has(200);

    assertThat(first.address()).isEqualTo(hexagon.at("/u/0/mail"));
    assertThat(ids(first)).isEqualTo(InMemoryHexagon.ids().subList(0, 50));
    assertThat(ids(second)).isEqualTo(InMemoryHexagon.ids().subList(50, 60));
    assertThat(first.document().select("li.unread")).hasSize(50);
  }

  @Test
  void a_search_finds_what_has_its_words() {
    signIn();

    Page found = browser.open(hexagon.at("/u/0/mail?q=invoice")).has(200);

    assertThat(ids(found)).containsExactly("m00", "m20", "m40");
  }

  @Test
  void a_message_opens() {
    Page message = browser.click(signIn(), "Report 7").has(200);

    assertThat(message.heading()).isEqualTo("Report 7");
    assertThat(message.document().text()).contains("Text of 7");
  }

  @Test
  void the_stream_has_every_message_though_the_access_token_has_expired() {
    signIn();
    hexagon.clock().advance(Duration.ofHours(2));

    HttpResponse<String> stream = browser.get(hexagon.at(API + "/0/messages.ndjson"));

    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.body().lines())
        .containsExactlyElementsOf(
            InMemoryHexagon.ids().stream().map("{\"id\":\"%s\"}"::formatted).toList());
    assertThat(hexagon.google().calls().refreshes()).isEqualTo(1);
  }

  @Test
  void a_revoked_grant_is_a_problem_with_the_way_back() {
    signIn();
    hexagon.google().endGrant(InMemoryHexagon.ADA.id());

    HttpResponse<String> answer = browser.get(hexagon.at(API + "/0/messages?q=invoice"));
    Page reconnect = browser.open(hexagon.at("/u/0/mail?q=invoice")).has(200);
    Page back = browser.press(browser.press(reconnect, "Reconnect"), InMemoryHexagon.ALLOW);

    assertThat(answer.statusCode()).isEqualTo(409);
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(problem.get("type").getAsString()).isEqualTo("/problems/reauthorization-required");
    assertThat(problem.get("authorizationUrl").getAsString())
        .startsWith(hexagon.at("/login?next=").toString());
    assertThat(back.address()).isEqualTo(hexagon.at("/u/0/mail?q=invoice"));
    assertThat(ids(back)).containsExactly("m00", "m20", "m40");
  }

  @Test
  void who_signs_out_is_signed_out() {
    Page list = signIn();
    assertThat(browser.get(hexagon.at(API)).statusCode()).isEqualTo(200);

    browser.press(list, "Sign out").has(200);

    assertThat(browser.get(hexagon.at(API)).statusCode()).isEqualTo(401);
    assertThat(hexagon.google().isGranted(InMemoryHexagon.ADA.id())).isTrue();
  }

  private Page signIn() {
    Page consent = browser.press(browser.open(hexagon.at("/")), DemoFixture.SIGN_IN);
    return browser.press(consent, InMemoryHexagon.ALLOW);
  }

  private static List<String> ids(Page page) {
    return page.document().select("ol.rows a").eachAttr("href").stream()
        .map(href -> href.replaceFirst("[?#].*", "").replaceFirst(".*/", ""))
        .toList();
  }
}
