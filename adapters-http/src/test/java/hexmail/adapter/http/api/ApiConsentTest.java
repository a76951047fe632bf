package hexmail.adapter.http.api;

import static hexmail.adapter.http.api.ApiProblemsTest.problem;
import static hexmail.adapter.http.front.Front.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.State;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiConsentTest {
  private static final String MESSAGES = "/api/v1/accounts/0/messages";

  @Test
  void says_where_an_ended_grant_can_be_renewed() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.google.endGrant(ADA.id());
      String query = "?q=" + URLEncoder.encode("from:grace ä&b", UTF_8) + "&label=INBOX&size=25";

      JsonObject problem = problem(ada.get(MESSAGES + query), 409, "reauthorization-required");
      String url = problem.get("authorizationUrl").getAsString();
      var asked = ada.get(url.substring("http://localhost:8080".length()));

      assertThat(url).startsWith("http://localhost:8080/login?next=");
      assertThat(next(url)).isEqualTo("/u/0/mail" + query);
      assertThat(url).endsWith("&account=" + ADA.id().value());
      assertThat(asked.body()).contains("ada@example.com");
      State state = ada.begin(Map.of("next", next(url), "account", ADA.id().value()));
      assertThat(Browser.location(ada.callback(front.google, state, ADA)))
          .isEqualTo("/u/0/mail" + query);
      assertThat(ada.get(MESSAGES).statusCode()).isEqualTo(200);
      for (String path : List.of("/messages.ndjson", "/messages/m1", "/labels")) {
        front.google.endGrant(ADA.id());
        problem(ada.get("/api/v1/accounts/0" + path), 409, "reauthorization-required");
      }
    }
  }

  @Test
  void says_that_the_right_to_read_mail_is_missing() {
    try (Front front = Front.start()) {
      Browser ada = front.browser();
      State state = ada.begin(Map.of());
      String code =
          front
              .google
              .consent(state, new Identity(ADA, true, null), new Scopes(Set.of("openid")))
              .reveal();
      ada.get(
          "/oauth2/callback?state=" + state.reveal() + "&code=" + URLEncoder.encode(code, UTF_8));

      JsonObject problem = problem(ada.get(MESSAGES), 403, "rights-missing");

      assertThat(problem.get("authorizationUrl").getAsString())
          .startsWith("http://localhost:8080/login?next=%2Fu%2F0%2Fmail%3Flabel%3DALL&account=");
    }
  }

  @Test
  void leads_to_the_page_that_shows_the_same_mail() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(3);
      String listed =
          JsonParser.parseString(ada.get(MESSAGES + "?size=1").body())
              .getAsJsonObject()
              .get("nextCursor")
              .getAsString();
      front.google.endGrant(ADA.id());

      String page =
          problem(ada.get(MESSAGES + "?size=1&cursor=" + listed), 409, "reauthorization-required")
              .get("authorizationUrl")
              .getAsString();
      String stream =
          problem(ada.get(MESSAGES + ".ndjson"), 409, "reauthorization-required")
              .get("authorizationUrl")
              .getAsString();

      assertThat(next(page)).isEqualTo("/u/0/mail?label=ALL&cursor=" + listed + "&size=1");
      assertThat(next(stream)).isEqualTo("/u/0/mail?label=ALL");
      State state = ada.begin(Map.of("next", next(page), "account", ADA.id().value()));
      ada.callback(front.google, state, ADA);
      assertThat(ada.get(next(page)).body()).contains("Subject of m0002");
    }
  }

  @Test
  void asks_again_for_an_account_whose_credential_is_lost() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.credentials.remove(ADA.id());

      JsonObject problem = problem(ada.get(MESSAGES), 409, "reauthorization-required");
      var page = ada.get("/u/0/mail?q=a");

      assertThat(problem.get("authorizationUrl").getAsString())
          .isEqualTo("http://localhost:8080/login?next=%2Fu%2F0%2Fmail");
      assertThat(page.statusCode()).isEqualTo(303);
      assertThat(Browser.location(page)).isEqualTo("/login?next=%2Fu%2F0%2Fmail%3Fq%3Da");
      ada.callback(front.google, Browser.state(ada.signIn(front.google, ADA)), ADA);
      assertThat(ada.get(MESSAGES).statusCode()).isEqualTo(200);
    }
  }

  private static String next(String url) {
    String query = URI.create(url).getRawQuery();
    return URLDecoder.decode(query.substring("next=".length(), query.indexOf("&account=")), UTF_8);
  }
}
