package hexmail.adapter.google;

import static hexmail.adapter.google.IdentityOutcomes.identified;
import static hexmail.adapter.google.IdentityOutcomes.identifyWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.IdentityOutcome.NoUserId;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserInformationTest {
  private final StubGoogle google = new StubGoogle();

  @AfterEach
  void close() {
    google.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"117\",\"email\":\"ada@example.com\",\"verified_email\":true}",
        "{\"sub\":\"117\",\"email\":\"ada@example.com\",\"email_verified\":true}",
        "{\"sub\":\"117\",\"email\":\"ada@example.com\",\"email_verified\":\"true\"}",
        "{\"id\":117,\"email\":\"ada@example.com\",\"verified_email\":true}",
        "{\"id\":\"\",\"sub\":\"117\",\"email\":\"ada@example.com\",\"verified_email\":true}"
      })
  void the_user_information_identifies_a_person(String info) {
    google.json("/v1/userinfo", info);

    assertThat(unverified()).isEqualTo(identified("117", true, null));
    assertThat(google.request().method()).isEqualTo("GET");
    assertThat(google.request().parameters()).isEmpty();
    assertThat(google.request().header("Authorization")).isEqualTo("Bearer ya29.canary");
  }

  @Test
  void an_id_need_not_be_a_number() {
    google.json("/v1/userinfo", "{\"id\":\"auth0|x:1\",\"email\":\"ada@example.com\"}");

    assertThat(unverified()).isEqualTo(identified("auth0|x:1", false, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"email\":\"ada@example.com\"}",
        "{\"id\":\"\",\"email\":\"ada@example.com\"}",
        "{\"id\":null,\"email\":\"ada@example.com\"}",
        "{\"id\":{},\"email\":\"ada@example.com\"}"
      })
  void without_an_id_no_person_is_identified(String info) {
    google.json("/v1/userinfo", info);

    assertThat(unverified()).isEqualTo(new NoUserId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{\"id\":\"117\"}",
        "{\"id\":\"1 7\",\"email\":\"ada@example.com\"}",
        "{\"id\":\"117\",\"email\":\"nobody\"}"
      })
  void a_garbled_answer_is_an_outage(String info) {
    google.json("/v1/userinfo", info);

    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(this::unverified)
        .satisfies(thrown -> assertThat(thrown.outage()).isEqualTo(Outage.GARBLED));
  }

  private IdentityOutcome unverified() {
    return identifyWith(google, null, null);
  }
}
