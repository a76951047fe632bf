package hexmail.adapter.http.account;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.outage.Outage;
import hexmail.testkit.log.LogRecorder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountPagesTest {
  @RegisterExtension private final LogRecorder log = new LogRecorder("hexmail");
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
    return press("/u/" + slot + "/disconnect");
  }

  /// Presses the button of the page that asks, and follows.
  private HttpResponse<String> press(String page) {
    Document confirm = read(browser.get(page));
    String action = confirm.select("main form").attr("action");
    String token = confirm.select("main form input[name=form-token]").attr("value");
    HttpResponse<String> answer = browser.post(action, Map.of("form-token", token));
    assertThat(answer.statusCode()).isEqualTo(303);
    return browser.get(answer.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void every_account_has_a_card_with_its_rights() {
    addGrace();

    Document page = read(browser.get("/accounts"));

    assertThat(page.select(".card h2").eachText())
        .containsExactly("ada@example.com", "grace@example.com");
    assertThat(page.select(".cards .badge").eachText()).containsExactly("Connected", "Connected");
    assertThat(page.select(".cards > :first-child .ticks li").eachText())
        .containsExactly("Know who you are", "Read your mail");
    assertThat(page.select(".cards > :first-child > p time").text())
        .isEqualTo("Monday, 4 May 2026, 12:00 UTC");
  }

  @Test
  void an_account_whose_grant_ended_says_why_and_can_be_reconnected() {
    front.google.endGrant(ADA.id());
    front.google.refuseAccessTokens(ADA.id());
    browser.get("/u/0/mail");

    Document page = read(browser.get("/accounts"));

    assertThat(page.select(".cards .badge").text()).isEqualTo("Needs reconnect");
    assertThat(page.select(".card p").eachText().getFirst())
        .startsWith("Google no longer accepts what you granted.");
    assertThat(page.select(".card form[action=/u/0/reconnect] input[name=next]").attr("value"))
        .isEqualTo("/accounts");
    assertThat(page.select(".facts dt").eachText())
        .containsExactly(
            "You consented", "Google last gave access", "Google refused", "Google's error code");
    assertThat(page.select(".facts code").eachText().getLast()).isEqualTo("invalid_grant");
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

    assertThat(done.select("h1").text()).isEqualTo("Disconnected here, but not at Google yet");
    assertThat(log.lines())
        .singleElement()
        .asString()
        .startsWith("WARN revocation failed and is tried again: ");
    assertThat(done.select(".actions a").eachAttr("href"))
        .containsExactly("https://myaccount.google.com/connections", "/");
    assertThat(front.credentials.find(ADA.id())).isEmpty();
    assertThat(front.revocations.size()).isEqualTo(1);
  }

  @Test
  void forgetting_leaves_no_trace_of_the_person() {
    Document done = read(press("/u/0/forget"));

    assertThat(done.select("h1").text()).isEqualTo("Forgotten");
    assertThat(front.credentials.find(ADA.id())).isEmpty();
    assertThat(front.audit.of(ADA.id(), 100)).isEmpty();
    assertThat(front.google.isGranted(ADA.id())).isFalse();
    assertThat(browser.get("/u/0/mail").statusCode()).isEqualTo(303);
  }

  @Test
  void nothing_else_is_told_of_a_departure() {
    assertThat(browser.get("/departures/disconnected/elsewhere").statusCode()).isEqualTo(404);
    assertThat(browser.get("/departures/robbed/done").statusCode()).isEqualTo(404);
  }

  @Test
  void the_audit_trail_is_shown_latest_first() {
    Document page = read(browser.get("/accounts"));

    assertThat(page.select(".trail li span").eachText())
        .containsExactly("Signed in: Unknown browser", "You gave your consent at Google");
  }

  @Test
  void a_session_elsewhere_can_be_ended() {
    Browser elsewhere = front.signedIn(ADA);
    Document page = read(browser.get("/accounts"));
    assertThat(page.select(".sessions li")).hasSize(2);
    assertThat(page.select(".sessions .badge").eachText()).containsExactly("This browser");

    String end = page.select(".sessions li form").attr("action");
    assertThat(browser.post(end, Map.of()).statusCode()).isEqualTo(303);

    assertThat(elsewhere.get("/api/v1/accounts").statusCode()).isEqualTo(401);
    assertThat(browser.get("/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void all_sessions_elsewhere_can_be_ended_at_once() {
    Browser second = front.signedIn(ADA);
    Browser third = front.signedIn(ADA);
    Browser graces = front.signedIn(GRACE);

    assertThat(browser.post("/sessions/end-others", Map.of()).statusCode()).isEqualTo(303);

    assertThat(second.get("/api/v1/accounts").statusCode()).isEqualTo(401);
    assertThat(third.get("/api/v1/accounts").statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(200);
    assertThat(graces.get("/api/v1/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void the_session_of_somebody_else_cannot_be_ended() {
    Browser graces = front.signedIn(GRACE);
    String theirs = front.sessions.of(GRACE.id(), front.clock.instant()).getFirst().id().hex();

    assertThat(browser.post("/sessions/" + theirs + "/end", Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.post("/sessions/nonsense/end", Map.of()).statusCode()).isEqualTo(303);

    assertThat(graces.get("/api/v1/accounts").statusCode()).isEqualTo(200);
  }
}
