package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.RunningGoogle;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryEndpointTest {
  @TempDir Path data;

  @Test
  void the_document_names_the_endpoints_of_this_server() {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      String root = running.google().root().toString();

      JsonObject document = json(running.browser().get("/.well-known/openid-configuration").body());

      assertThat(document.get("issuer").getAsString()).isEqualTo("https://accounts.google.com");
      assertThat(document.get("authorization_endpoint").getAsString())
          .isEqualTo(root + "/o/oauth2/v2/auth");
      assertThat(document.get("token_endpoint").getAsString()).isEqualTo(root + "/token");
      assertThat(document.get("userinfo_endpoint").getAsString()).isEqualTo(root + "/v1/userinfo");
      assertThat(document.get("revocation_endpoint").getAsString()).isEqualTo(root + "/revoke");
      assertThat(document.get("jwks_uri").getAsString()).isEqualTo(root + "/oauth2/v3/certs");
    }
  }

  @Test
  void the_key_set_holds_no_private_part() {
    try (RunningGoogle running = RunningGoogle.in(data)) {
      JsonObject key =
          json(running.browser().get("/oauth2/v3/certs").body())
              .getAsJsonArray("keys")
              .get(0)
              .getAsJsonObject();

      assertThat(key.keySet()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
    }
  }
}
