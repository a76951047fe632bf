package hexmail.adapter.http;

import static hexmail.adapter.http.ApiProblemsTest.problem;
import static hexmail.adapter.http.Front.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
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
          .startsWith("http://localhost:8080/login?next=%2Fu%2F0%2Fmail&account=");
    }
  }

  private static String next(String url) {
    String query = URI.create(url).getRawQuery();
    return URLDecoder.decode(query.substring("next=".length(), query.indexOf("&account=")), UTF_8);
  }
}
