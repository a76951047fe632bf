package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationEndpointTest {
  @TempDir Path data;
  private RunningGoogle running;
  private BrowserClient visitor;

  @BeforeEach
  void start() {
    running = RunningGoogle.in(data);
    visitor = running.visitor();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "refresh_token"})
  void either_token_ends_the_whole_grant(String kind) {
    JsonObject older = visitor.tokens(SampleAccounts.ADA);
    JsonObject tokens = visitor.tokens(SampleAccounts.ADA);
    String code = visitor.code(SampleAccounts.ADA);

    HttpResponse<String> answer =
        visitor.post("/revoke", Map.of("token", tokens.get(kind).getAsString()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(visitor.profile(older.get("access_token").getAsString()).statusCode())
        .isEqualTo(401);
    assertThat(
            visitor
                .post("/token", visitor.refresh(older.get("refresh_token").getAsString()))
                .body())
        .contains("Token has been expired or revoked.");
    assertThat(visitor.post("/token", visitor.exchange(code)).statusCode()).isEqualTo(400);
    assertThat(visitor.authorize(request("login_hint", "ada@example.com")).body())
        .contains(">Allow</button>");
  }

  @Test
  void the_grants_of_others_live_on() {
    JsonObject grace = visitor.tokens(SampleAccounts.GRACE);
    String ada = visitor.tokens(SampleAccounts.ADA).get("refresh_token").getAsString();

    visitor.post("/revoke", Map.of("token", ada));

    assertThat(visitor.profile(grace.get("access_token").getAsString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_dead_token_is_told_apart() {
    String token = visitor.tokens(SampleAccounts.ADA).get("refresh_token").getAsString();
    visitor.post("/revoke", Map.of("token", token));

    HttpResponse<String> answer = visitor.post("/revoke", Map.of("token", token));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer.body()))
        .isEqualTo(
            json(
                """
                {"error": "invalid_token", "error_description": "Token expired or revoked"}
                """));
  }

  @Test
  void a_token_is_needed() {
    assertThat(visitor.post("/revoke", Map.of()).body()).contains("invalid_request");
  }
}
