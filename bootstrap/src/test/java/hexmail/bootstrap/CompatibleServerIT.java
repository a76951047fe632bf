package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `serve` wires, against a server that is not Google's and not ours, by configuration alone.
class CompatibleServerIT {
  private static final String API = "/api/v1/accounts";

  @TempDir private Path folder;
  private final CompatibleServer google = new CompatibleServer();
  private final TestBrowser browser = new TestBrowser();
  private URI address;
  private Wiring front;

  @BeforeEach
  void start() throws IOException {
    Configuration configuration = Configuration.require(environment());
    address = configuration.web().baseUrl();
    ServeConfiguration.write(
        configuration.google().clientFile(), google.clientFile(configuration.web().redirectUri()));
    GoogleClient client = GoogleClient.read(configuration);
    assertThat(client.warnings()).isEmpty();
    front = Wiring.start(configuration, client, UnaryOperator.identity(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    browser.close();
    front.close();
    google.close();
  }

  @Test
  void a_person_whose_id_is_no_number_signs_in_and_sees_the_mailbox() {
    Page list = signIn().has(200);

    assertThat(list.address()).isEqualTo(at("/u/0/mail"));
    assertThat(list.messageIds()).isEqualTo(CompatibleMail.ids("").subList(0, 40));
    assertThat(list.document().select(".sender").eachText()).containsOnly("Mallory Post");
    assertThat(list.document().select(".row .text").eachText().getFirst())
        .isEqualTo("bill 0 It is due & fine");
    assertThat(accounts()).hasSize(1);
    assertThat(accounts().toString()).contains(CompatibleServer.EMAIL);
  }

  @Test
  void all_pages_of_a_search_are_found() {
    signIn();

    Page found = browser.open(at("/u/0/mail?q=bill")).has(200);

    assertThat(found.messageIds()).isEqualTo(CompatibleMail.ids("bill")).hasSize(13);
  }

  @Test
  void a_message_opens() {
    Page message = browser.click(signIn(), "bill 0").has(200);

    assertThat(message.heading()).isEqualTo("bill 0");
    assertThat(message.document().text()).contains("Hello");
  }

  @Test
  void the_stream_has_every_message_across_small_pages_and_a_refresh() {
    signIn();
    google.expireAccessTokens();

    HttpResponse<String> stream = browser.get(at(API + "/0/messages.ndjson"));

    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.body().lines())
        .containsExactlyElementsOf(
            CompatibleMail.ids("").stream().map("{\"id\":\"%s\"}"::formatted).toList());
    assertThat(google.exchanges()).containsExactly("authorization_code", "refresh_token");
  }

  @Test
  void a_grant_taken_back_leads_through_sign_in_to_the_same_account() {
    signIn();
    google.forgetEverybody();

    HttpResponse<String> refused = browser.get(at(API + "/0/messages"));
    Page reconnect = browser.open(at("/u/0/mail?q=bill")).has(200);
    Page back = browser.press(browser.press(reconnect, "Reconnect"), CompatibleServer.ALLOW);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(back.address()).isEqualTo(at("/u/0/mail?q=bill"));
    assertThat(back.messageIds()).isEqualTo(CompatibleMail.ids("bill"));
    assertThat(accounts()).hasSize(1);
  }

  @Test
  void signing_out_keeps_the_grant() {
    browser.press(signIn(), "Sign out").has(200);

    assertThat(browser.get(at(API)).statusCode()).isEqualTo(401);
    assertThat(google.hasForgotten()).isFalse();
  }

  @Test
  void disconnecting_gives_the_grant_back() {
    signIn();

    browser.press(browser.open(at("/u/0/disconnect")), "Disconnect").has(200);

    assertThat(google.hasForgotten()).isTrue();
    assertThat(browser.get(at(API)).statusCode()).isEqualTo(401);
  }

  @Test
  void a_server_without_batches_and_history_loses_nothing() {
    browser.click(signIn(), "bill 0").has(200);
    String messages = browser.get(at(API + "/0/messages")).body();
    browser.get(at(API + "/0/labels"));

    assertThat(messages).contains("bill 0").doesNotContain("\"loading\"", "\"current\"");
    assertThat(Set.copyOf(google.unanswered()))
        .containsExactlyInAnyOrder(
            "POST /mail/api/batch/gmail/v1", "GET /mail/api/gmail/v1/users/me/profile");
  }

  private Page signIn() {
    Page door = browser.press(browser.open(at("/")), TestHexmail.SIGN_IN);
    return browser.press(door, CompatibleServer.ALLOW);
  }

  private JsonArray accounts() {
    String answer = browser.get(at(API)).body();
    return JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("accounts");
  }

  private URI at(String path) {
    return address.resolve(path);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(google.environment());
    environment.put("HEXMAIL_PORT", Integer.toString(FreePort.find()));
    environment.put("HEXMAIL_CLIENT_SECRETS", folder.resolve("client.json").toString());
    environment.put("HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("hexmail.db"));
    environment.put("HEXMAIL_KEYSET", folder.resolve("keyset.json").toString());
    return environment;
  }
}
