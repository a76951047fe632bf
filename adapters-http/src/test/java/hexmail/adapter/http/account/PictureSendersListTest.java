package hexmail.adapter.http.account;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.account.EmailAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureSendersListTest {
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

  @Test
  void senders_of_pictures_are_listed_with_their_account_and_removed_one_by_one() {
    browser.callback(front.google, Browser.state(browser.post("/accounts/add", Map.of())), GRACE);
    front.pictureSenders.allow(ADA.id(), new EmailAddress("news@letters.example"));
    front.pictureSenders.allow(ADA.id(), new EmailAddress("<b>@shop.example"));
    front.pictureSenders.allow(GRACE.id(), new EmailAddress("news@letters.example"));

    Document page = read(browser.get("/accounts"));

    assertThat(page.select(".senders summary").eachText())
        .containsExactly(
            "Pictures from other servers are always shown for 2 senders",
            "Pictures from other servers are always shown for one sender");
    assertThat(page.select(".senders").getFirst().select("li bdi").eachText())
        .containsExactly("<b>@shop.example", "news@letters.example");
    assertThat(page.select(".senders button").getFirst().text())
        .isEqualTo("Remove <b>@shop.example");

    Element form = page.select(".senders form").get(1);
    assertThat(
            browser
                .post(form.attr("action"), Map.of("sender", form.select("[name=sender]").val()))
                .statusCode())
        .isEqualTo(303);

    assertThat(front.pictureSenders.allowed(ADA.id()))
        .containsExactly(new EmailAddress("<b>@shop.example"));
    assertThat(front.pictureSenders.allowed(GRACE.id())).hasSize(1);
  }

  @Test
  void a_sender_that_is_none_removes_nothing() {
    front.pictureSenders.allow(ADA.id(), new EmailAddress("news@letters.example"));

    for (Map<String, String> form :
        List.of(Map.<String, String>of(), Map.of("sender", ""), Map.of("sender", "news"))) {
      assertThat(browser.post("/u/0/pictures/block", form).statusCode()).isEqualTo(303);
    }

    assertThat(front.pictureSenders.allowed(ADA.id())).hasSize(1);
    assertThat(read(browser.get("/accounts")).select(".senders li")).hasSize(1);
  }
}
