package hexmail.adapter.http.visit;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What pages take from the cookies of their reader.
class ReadersTest {
  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    front.deliver(1);
    browser = front.signedIn(ADA);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private Document page(String path) {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @Test
  void every_page_shows_the_times_of_the_readers_zone() {
    browser.cookies.put("zone", "Europe/Istanbul");

    assertThat(page("/u/0/mail").select(".row time").text()).isEqualTo("14:59");
    assertThat(page("/u/0/mail").select(".row time").attr("title")).contains("14:59 ");
    assertThat(page("/u/0/mail/m0001").select(".envelope time").text()).contains("14:59 ");
    assertThat(page("/u/0/conversations/tm0001").select("summary time").text()).isEqualTo("14:59");
    assertThat(page("/accounts").select(".sessions time").eachText())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).contains("15:00 "));
    assertThat(page("/accounts").select(".card time").eachText())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).contains("15:00 "));
  }

  @Test
  void a_zone_that_was_chosen_wins() {
    browser.cookies.put("zone", "Europe/Istanbul");
    browser.cookies.put("preferences-8080", "zone=Asia/Tokyo");

    assertThat(page("/u/0/mail").select(".row time").text()).isEqualTo("20:59");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Nowhere/Town", "+03:00", "\"Europe/Istanbul\"", "Europe%2FIstanbul"})
  void a_zone_that_is_not_known_is_none(String zone) {
    browser.cookies.put("zone", zone);

    assertThat(page("/u/0/mail").select(".row time").text()).isEqualTo("11:59");
    assertThat(page("/u/0/mail").select(".row time").attr("title")).endsWith("11:59 UTC");
  }

  @ParameterizedTest
  @CsvSource({"Pacific/Kiritimati, 5 May", "Pacific/Pago_Pago, 4 May", "UTC, 4 May"})
  void the_same_mail_has_another_day_elsewhere(String zone, String day) {
    front.clock.advance(Duration.ofDays(3));
    browser.cookies.put("zone", zone);

    assertThat(page("/u/0/mail").select(".row time").text()).isEqualTo(day);
  }
}
