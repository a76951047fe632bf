package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.ALAN;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.browser;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.pendingAuthorization;
import static hexmail.adapter.persistence.fixture.TestData.revocation;
import static hexmail.adapter.persistence.fixture.TestData.state;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.Revocations;
import hexmail.testkit.log.LogRecorder;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// S26 and R25: a moved or damaged value is lost for its account only.
@ParameterizedClass
@EnumSource
final class DamagedValuesTest {
  @RegisterExtension private final DatabaseExtension databases;
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final Settings settings;
  private final PersistenceAdapter adapter;
  private final CredentialStore credentials;

  DamagedValuesTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    settings = databases.settings();
    adapter = databases.open(settings);
    credentials = adapter.credentialStore();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refresh_token", "access_token"})
  void a_token_moved_to_the_row_of_another_account_does_not_decrypt(String column)
      throws SQLException {
    credentials.save(consent(ADA));
    credentials.save(consent(GRACE));
    Optional<Credential> bystander = credentials.save(consent(ALAN));

    spoil(
        """
        with others as materialized (select subject, %1$s from credential)
        update credential set %1$s = others.%1$s from others
        where others.subject <> credential.subject
          and '%2$s' not in (others.subject, credential.subject)
        """
            .formatted(column, ALAN.value()));

    assertThat(credentials.find(ADA)).isEmpty();
    assertThat(credentials.find(GRACE)).isEmpty();
    assertThat(credentials.find(ALAN)).isEqualTo(bystander);
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("WARN crypt_decrypt_fail"))
        .containsOnly("WARN crypt_decrypt_fail: a value in credential." + column + " is lost")
        .hasSize(2);
  }

  @Test
  void a_token_moved_to_another_column_does_not_decrypt() throws SQLException {
    credentials.save(consent(ADA));

    spoil("update credential set access_token = refresh_token");

    assertThat(credentials.find(ADA)).isEmpty();
  }

  @Test
  void a_flipped_byte_loses_one_credential_until_the_next_consent() throws SQLException {
    Optional<Credential> first = credentials.save(consent(ADA));
    Optional<Credential> bystander = credentials.save(consent(GRACE));
    flipByteOf(ADA.value());

    assertThat(credentials.find(ADA)).isEmpty();
    assertThat(credentials.save(withoutRefreshToken(consent(ADA)))).isEmpty();
    Optional<Credential> second = credentials.save(consent(ADA));

    assertThat(credentials.find(ADA)).isPresent().isEqualTo(second);
    assertThat(second.orElseThrow().version()).isGreaterThan(first.orElseThrow().version());
    assertThat(credentials.find(GRACE)).isEqualTo(bystander);
  }

  @Test
  void a_store_with_a_damaged_credential_can_be_opened() throws SQLException {
    credentials.save(consent(ADA));
    flipByteOf(ADA.value());
    adapter.close();

    assertThat(databases.open(settings).credentialStore().find(ADA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"code_verifier", "nonce"})
  void an_authorization_with_the_secrets_of_another_is_unknown(String column) throws SQLException {
    PendingAuthorizations authorizations = adapter.pendingAuthorizations();
    authorizations.remember(pendingAuthorization("one"));
    authorizations.remember(pendingAuthorization("two"));

    spoil(
        "update pending_authorization set %1$s = (select %1$s from pending_authorization where state = '%2$s')"
            .formatted(column, state("two").fingerprint().hex()));

    assertThat(take(authorizations, "one")).isEqualTo(new TakeOutcome.Unknown());
    assertThat(take(authorizations, "two"))
        .isEqualTo(new TakeOutcome.Taken(pendingAuthorization("two")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject", "refresh_token"})
  void revocations_with_the_values_of_others_are_deleted(String column) throws SQLException {
    Revocations queue = adapter.revocations();
    queue.queue(revocation("one", ADA), NOON.minusSeconds(1));
    queue.queue(revocation("two", GRACE), NOON);

    spoil(
        "update revocation_queue set %1$s = (select %1$s from revocation_queue where id = 'two')"
            .formatted(column));

    assertThat(queue.take(NOON, NOON.plusSeconds(1))).contains(revocation("two", GRACE));
    assertThat(log.lines())
        .contains("WARN crypt_decrypt_fail: a value in revocation_queue." + column + " is lost");
    try (RawDatabase raw = databases.raw()) {
      assertThat(raw.texts("select id from revocation_queue")).containsExactly("two");
    }
  }

  @Test
  void a_revocation_whose_owner_does_not_decrypt_is_deleted() throws SQLException {
    Revocations queue = adapter.revocations();
    queue.queue(revocation("one", ADA), NOON);
    spoil("update revocation_queue set subject = refresh_token");

    queue.cancel(GRACE);

    try (RawDatabase raw = databases.raw()) {
      assertThat(raw.texts("select id from revocation_queue")).isEmpty();
    }
  }

  private static TakeOutcome take(PendingAuthorizations authorizations, String name) {
    return authorizations.take(state(name).fingerprint(), browser(name).fingerprint(), NOON);
  }

  private static Consent withoutRefreshToken(Consent consent) {
    BearerToken bearer = consent.grant().bearer();
    TokenGrant grant = new TokenGrant(bearer, null, Scopes.parse("openid"), null);
    return new Consent(consent.identity(), grant, consent.at());
  }

  private void flipByteOf(String subject) throws SQLException {
    String where = " where subject = '" + subject + "'";
    try (RawDatabase raw = databases.raw()) {
      byte[] token = raw.bytes("select refresh_token from credential" + where);
      token[20] ^= 1;
      raw.run("update credential set refresh_token = ?" + where, token);
    }
  }

  private void spoil(String statement) throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      raw.run(statement);
    }
  }
}
