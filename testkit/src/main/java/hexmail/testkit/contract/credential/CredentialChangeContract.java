package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.CredentialTestData.consent;
import static hexmail.testkit.contract.credential.CredentialTestData.found;
import static hexmail.testkit.contract.credential.CredentialTestData.grant;
import static hexmail.testkit.contract.credential.CredentialTestData.stored;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.LONG_TEXT;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.CredentialStore;
import org.junit.jupiter.api.Test;

/// Changes that name the version that they were made from.
public interface CredentialChangeContract extends CredentialStoreFactory {
  @Test
  default void a_change_at_the_version_that_was_read_is_stored_at_the_next_version() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    TokenGrant grant = grant("second", "refresh-2", Scopes.parse("openid"));

    assertThat(store.replace(read.refreshed(grant, NOON))).isTrue();

    Credential stored = found(store);
    assertThat(stored.version()).isEqualTo(read.version() + 1);
    assertThat(stored).isEqualTo(read.refreshed(grant, NOON).atVersion(stored.version()));
  }

  @Test
  default void a_revocation_is_found_with_its_reason_and_time() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    store.replace(found(store).revoked(LONG_TEXT, NOON));

    assertThat(found(store).state()).isEqualTo(new GrantState.Revoked(LONG_TEXT, NOON));
  }

  @Test
  default void a_wait_for_a_new_sign_in_is_found_with_its_reason_and_time() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    store.replace(found(store).suspended(LONG_TEXT, NOON));

    assertThat(found(store).state())
        .isEqualTo(new GrantState.ReauthenticationRequired(LONG_TEXT, NOON));
  }

  @Test
  default void a_refusal_of_tokens_is_found_with_its_time_until_one_is_accepted() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential first = found(store);

    store.replace(first.withTokensRefused(NOON));
    assertThat(found(store).state()).isEqualTo(new GrantState.TokensRefused(NOON));
    store.replace(found(store).refreshed(grant("second", null, Scopes.parse("openid")), NOON));
    assertThat(found(store).state()).isEqualTo(new GrantState.TokensRefused(NOON));
    store.replace(found(store).withTokensAccepted());

    assertThat(found(store).state()).isEqualTo(new GrantState.Active());
    assertThat(found(store).refreshToken()).isEqualTo(first.refreshToken());
  }

  @Test
  default void a_change_at_a_stale_version_changes_nothing() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    store.replace(read.refreshed(grant("second", "refresh-2", Scopes.parse("openid")), NOON));
    Credential newer = found(store);

    assertThat(store.replace(read.revoked("invalid_grant", NOON))).isFalse();
    assertThat(store.find(ADA.id())).contains(newer);
  }

  @Test
  default void a_change_made_before_a_new_consent_changes_nothing() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    store.save(consent(ADA, "second", "refresh-2"));
    Credential newer = found(store);

    assertThat(store.replace(read.revoked("invalid_grant", NOON))).isFalse();
    assertThat(store.find(ADA.id())).contains(newer);
  }

  @Test
  default void a_change_at_a_version_that_was_never_stored_changes_nothing() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential stored = found(store);

    assertThat(store.replace(stored.atVersion(stored.version() + 1))).isFalse();
    assertThat(store.find(ADA.id())).contains(stored);
  }
}
