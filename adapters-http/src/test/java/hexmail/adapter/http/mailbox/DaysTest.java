package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The days of a list.
class DaysTest {
  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    // It is a Monday, 12:00 in UTC.
    front = Front.start();
    browser = front.signedIn(ADA);
    deliver("today", 60);
    deliver("early", 11 * 60);
    deliver("sunday", 26 * 60);
    deliver("april", 30 * 24 * 60);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private void deliver(String id, int minutesAgo) {
    front.mailbox.deliver(ADA.id(), Front.message(id, front.clock.instant(), minutesAgo));
  }

  private Document page(String path, String... headers) {
    return Jsoup.parse(browser.get(path, headers).body());
  }

  @Test
  void are_headings_among_its_rows() {
    Document page = page("/u/0/mail");

    assertThat(page.select("ol.rows > li").eachText())
        .extracting(text -> text.replaceAll(".*(today|early|sunday|april).*", "$1"))
        .containsExactly("Today", "today", "early", "Yesterday", "sunday", "April", "april");
    assertThat(page.select("ol.rows > li > h2").eachText())
        .containsExactly("Today", "Yesterday", "April");
    assertThat(page.select("ol.rows > :not(li)")).isEmpty();
  }

  @Test
  void are_those_of_the_reader() {
    browser.cookies.put("zone", "America/Los_Angeles");

    assertThat(page("/u/0/mail").select(".day + .row").eachAttr("id"))
        .containsExactly("m-today", "m-early", "m-april");
    assertThat(page("/u/0/mail").select(".day").eachText())
        .containsExactly("Today", "Yesterday", "April");
  }

  @Test
  void are_in_weeks_that_begin_where_the_reader_lives() {
    deliver("saturday", 50 * 60);

    assertThat(page("/u/0/mail", "Accept-Language", "en-EG, en;q=0.9").select(".day").eachText())
        .containsExactly("Today", "Yesterday", "This week", "April");
    assertThat(page("/u/0/mail", "Accept-Language", "en-NZ, en;q=0.9").select(".day").eachText())
        .containsExactly("Today", "Yesterday", "May", "April");
  }

  @Test
  void without_a_zone_the_page_says_so_and_how_to_change_it() {
    Document page = page("/u/0/mail?q=subject");

    assertThat(page.select(".zone").text())
        .isEqualTo("Times are in UTC, because your time zone is not known. Choose your time zone");
    assertThat(page.select(".zone a").attr("href"))
        .isEqualTo("/settings?next=%2Fu%2F0%2Fmail%3Fq%3Dsubject");
    assertThat(page.select("html").attr("data-zone")).isEqualTo("unknown");
    browser.cookies.put("zone", "UTC");
    assertThat(page("/u/0/mail?q=subject").select(".zone")).isEmpty();
  }
}
