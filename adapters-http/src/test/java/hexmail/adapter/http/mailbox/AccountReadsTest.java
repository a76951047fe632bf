package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.testkit.interception.Call;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A request reads and decrypts its account once.
class AccountReadsTest {
  @AutoClose private final Front front = Front.start();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/u/0/mail",
        "/u/0/mail?q=subject",
        "/u/0/mail/m0001",
        "/u/0/conversations/tm0001",
        "/api/v1/accounts",
        "/api/v1/accounts/0/messages",
        "/api/v1/accounts/0/messages/m0001",
        "/api/v1/accounts/0/conversations/tm0001",
        "/api/v1/accounts/0/labels"
      })
  void the_credential_store_is_read_once(String path) {
    Browser browser = front.signedIn(ADA);
    front.deliver(3);
    // The first page starts the index.
    assertThat(browser.get("/u/0/mail?size=1").statusCode()).isEqualTo(200);
    int before = front.credentialCalls.calls().size();

    assertThat(browser.get(path).statusCode()).isEqualTo(200);

    assertThat(front.credentialCalls.calls().stream().skip(before).map(Call::method))
        .containsExactly("find");
  }
}
