package hexmail.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.credential.Scopes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestedScopesTest {
  // S77
  @Test
  void scopes_without_openid_are_allowed_only_where_nobody_is_verified() {
    Map<String, String> unverified =
        Map.of(
            "HEXMAIL_SCOPES", "email",
            "HEXMAIL_JWKS_URI", "none",
            "HEXMAIL_GMAIL_ROOT_URL", "http://127.0.0.1:8090/",
            "HEXMAIL_USERINFO_URI", "http://127.0.0.1:8090/v1/userinfo",
            "HEXMAIL_REVOKE_URI", "http://127.0.0.1:8090/revoke");

    assertThat(read(unverified)).isEqualTo(Scopes.parse("email"));
    assertThat(Configuration.read(Map.of("HEXMAIL_SCOPES", "email")))
        .isEqualTo(
            new Configuration.Reading.Faulty(
                List.of(
                    "HEXMAIL_SCOPES: `openid` is missing; without it Google does not prove who signs in, so"
                        + " add it")));
  }

  @Test
  void scopes_may_stand_on_several_lines() {
    assertThat(read(Map.of("HEXMAIL_SCOPES", " openid\t email\n profile")))
        .isEqualTo(Scopes.IDENTITY);
  }

  private static Scopes read(Map<String, String> values) {
    return Configuration.require(values).google().scopes();
  }
}
