package vault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.HexmailExtension;
import hexmail.domain.port.CredentialStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vault.adapter.files.FilesAdapter;

class SwappedStoreTest {
  private static final String MESSAGES = "/api/v1/accounts/0/messages";

  @TempDir Path folder;

  @RegisterExtension
  final HexmailExtension hexmail =
      new HexmailExtension(ports ->
          ports.withStore(
              CredentialStore.class, FilesAdapter.credentialStore(folder.resolve("vault"))));

  @Test
  void a_sign_in_outlives_a_restart() {
    hexmail.signIn(HexmailExtension.ADA).has(200);

    hexmail.restart();

    assertThat(hexmail.browser().get(hexmail.at(MESSAGES)).statusCode()).isEqualTo(200);
  }

  @Test
  void an_access_token_that_has_expired_is_refreshed_from_the_file() {
    hexmail.signIn(HexmailExtension.ADA).has(200);
    hexmail.clock().advance(Duration.ofHours(2));

    assertThat(hexmail.browser().get(hexmail.at(MESSAGES)).statusCode()).isEqualTo(200);
    assertThat(hexmail.google().calls().refreshes()).isEqualTo(1);
  }

  @Test
  void a_revoked_grant_is_noticed() {
    hexmail.signIn(HexmailExtension.ADA).has(200);
    hexmail.google().endGrant(HexmailExtension.ADA.id());

    assertThat(hexmail.browser().get(hexmail.at(MESSAGES)).statusCode()).isEqualTo(409);
  }
}
