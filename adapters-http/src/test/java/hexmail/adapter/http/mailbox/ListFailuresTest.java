package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.outage.Outage;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a list says that cannot be shown, and where it leads from there.
class ListFailuresTest {
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

  private Document page(String path) {
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    return Jsoup.parse(response.body(), "http://localhost:8080" + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=101", "size=x", "cursor=x", "label=a%20b", "q=a&q=b"})
  void a_malformed_parameter_gets_a_page_that_names_it(String query) {
    HttpResponse<String> response = browser.get("/u/0/mail?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(response.body()).select("h1").text())
        .isEqualTo("The request cannot be understood");
  }

  @Test
  void an_expired_place_leads_to_the_first_page_of_the_same_search() {
    front.deliver(60);
    String older = page("/u/0/mail?q=subject").select(".toolbar a[rel=next]").attr("href");
    front.mailbox.expirePageTokens();

    HttpResponse<String> response = browser.get(older);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(response.body()).select(".actions a").attr("href"))
        .isEqualTo("/u/0/mail?q=subject");
  }

  @Test
  void a_grant_that_ended_asks_for_a_new_one_and_comes_back() {
    front.google.endGrant(ADA.id());
    front.google.refuseAccessTokens(ADA.id());

    Document notice = page("/u/0/mail?q=subject&size=25");

    assertThat(notice.select("h1").text()).isEqualTo("Google no longer accepts what you granted");
    assertThat(notice.select("form[action=/u/0/reconnect] input[name=next]").attr("value"))
        .isEqualTo("/u/0/mail?q=subject&size=25");
    assertThat(notice.select("form[action=/u/0/reconnect] input[name=form-token]").attr("value"))
        .isNotEmpty();
  }

  @Test
  void a_busy_mailbox_asks_to_wait() {
    front.mailbox.throttle(Duration.ofMillis(1_500));

    HttpResponse<String> response = browser.get("/u/0/mail?q=subject");

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(Jsoup.parse(response.body()).select(".actions a").attr("href"))
        .isEqualTo("/u/0/mail?q=subject");
  }

  @Test
  void google_out_of_order_signs_nobody_out() {
    front.deliver(1);
    front.mailbox.outage(Outage.UNREACHABLE);
    HttpResponse<String> broken = browser.get("/u/0/mail");
    front.mailbox.outage(null);

    assertThat(broken.statusCode()).isEqualTo(503);
    assertThat(page("/u/0/mail").select(".row").eachAttr("id")).containsExactly("m-m0001");
  }
}
