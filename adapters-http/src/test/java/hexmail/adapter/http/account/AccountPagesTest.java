package hexmail.adapter.http.account;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.LogRecorder;
import hexmail.domain.outage.Outage;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountPagesTest {
  @RegisterExtension private final LogRecorder log = new LogRecorder();
  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private static Document read(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private void addGrace() {
    browser.callback(front.google, Browser.state(browser.post("/accounts/add", Map.of())), GRACE);
  }

  /// Presses the button of the page that asks.
  private HttpResponse<String> disconnect(int slot) {
    Document confirm = read(browser.get("/u/" + slot + "/disconnect"));
    String action = confirm.select("main form").attr("action");
    String token = confirm.select("main form input[name=form-token]").attr("value");
    return browser.post(action, Map.of("form-token", token));
  }

  @Test
  void every_account_has_a_card_with_its_rights() {
    addGrace();

    Document page = read(browser.get("/accounts"));

    assertThat(page.select(".card h2").eachText())
        .containsExactly("ada@example.com", "grace@example.com");
    assertThat(page.select(".card .badge").eachText()).containsExactly("Connected", "Connected");
    assertThat(page.select(".card:first-child .ticks li").eachText())
        .containsExactly("Know who you are", "Read your mail");
    assertThat(page.select(".card:first-child time").text())
        .isEqualTo("Monday, 4 May 2026, 12:00 UTC");
  }

  @Test
  void an_account_whose_grant_ended_says_why_and_can_be_reconnected() {
    front.google.endGrant(ADA.id());
    front.google.refuseAccessTokens(ADA.id());
    browser.get("/u/0/mail");

    Document page = read(browser.get("/accounts"));

    assertThat(page.select(".badge").text()).isEqualTo("Needs reconnect");
    assertThat(page.select(".card p").eachText().getFirst())
        .startsWith("Google no longer accepts what you granted.");
    assertThat(page.select(".card form[action=/login] input[name=account]").attr("value"))
        .isEqualTo(ADA.id().value());
  }

  @Test
  void asking_changes_nothing() {
    browser.get("/u/0/disconnect");

    assertThat(front.credentials.find(ADA.id())).isPresent();
  }

  @Test
  void disconnecting_the_only_account_ends_everything() {
    Document done = read(disconnect(0));

    assertThat(done.select("h1").text()).isEqualTo("Disconnected");
    assertThat(done.select("form[action=/logout]")).isEmpty();
    assertThat(front.credentials.find(ADA.id())).isEmpty();
    assertThat(front.google.isGranted(ADA.id())).isFalse();
    assertThat(browser.get("/u/0/mail").statusCode()).isEqualTo(303);
  }

  @Test
  void the_other_accounts_stay() {
    addGrace();

    Document done = read(disconnect(0));

    assertThat(done.select(".actions a").attr("href")).isEqualTo("/accounts");
    assertThat(read(browser.get("/accounts")).select(".card h2").eachText())
        .containsExactly("grace@example.com");
    assertThat(browser.get("/u/0/mail").statusCode()).isEqualTo(404);
    assertThat(browser.get("/u/1/mail").statusCode()).isEqualTo(200);
  }

  @Test
  void a_grant_that_google_could_not_be_told_of_is_not_said_to_have_ended() {
    front.google.outage(Outage.UNREACHABLE);

    Document done = read(disconnect(0));

    assertThat(done.select("h1").text()).isEqualTo("Disconnected here, but not at Google");
    assertThat(log.lines()).singleElement().asString().startsWith("WARN revocation failed: ");
    assertThat(done.select(".actions a").eachAttr("href"))
        .containsExactly("https://myaccount.google.com/connections", "/");
    assertThat(front.credentials.find(ADA.id())).isEmpty();
  }
}
