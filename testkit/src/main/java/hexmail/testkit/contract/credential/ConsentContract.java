package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.CredentialTestData.STORED;
import static hexmail.testkit.contract.credential.CredentialTestData.consent;
import static hexmail.testkit.contract.credential.CredentialTestData.found;
import static hexmail.testkit.contract.credential.CredentialTestData.grant;
import static hexmail.testkit.contract.credential.CredentialTestData.stored;
import static hexmail.testkit.contract.credential.CredentialTestData.version;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.account;
import static hexmail.testkit.contract.fixture.TestData.identity;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Storing the result of a consent.
public interface ConsentContract extends CredentialStoreFactory {
  @Test
  default void an_account_that_never_consented_has_no_credential() {
    assertThat(empty().find(ADA.id())).isEmpty();
  }

  @Test
  default void a_consent_is_stored_active_and_found_exactly_as_it_was_stored() {
    CredentialStore store = empty();
    Consent consent = consent(ADA, "first", "refresh-1");

    Optional<Credential> saved = store.save(consent);

    Credential expected = active(consent, "refresh-1", version(saved));
    assertThat(saved).contains(expected);
    assertThat(store.find(ADA.id())).contains(expected);
  }

  @Test
  default void a_consent_without_a_refresh_token_keeps_the_stored_one() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Consent later = laterConsent(null, STORED);

    Optional<Credential> saved = store.save(later);

    assertThat(saved).contains(active(later, "refresh-1", version(saved)));
    assertThat(store.find(ADA.id())).isEqualTo(saved);
  }

  @Test
  default void a_consent_without_a_refresh_token_to_scopes_that_are_not_stored_changes_nothing() {
    CredentialStore store = empty();
    Optional<Credential> first = store.save(consent(ADA, "first", "refresh-1"));

    assertThat(store.save(laterConsent(null, STORED.and(Scopes.parse("more"))))).isEmpty();
    assertThat(store.save(laterConsent(null, Scopes.parse("more")))).isEmpty();
    assertThat(store.find(ADA.id())).isPresent().isEqualTo(first);
  }

  @Test
  default void a_consent_without_a_refresh_token_to_fewer_scopes_keeps_scopes_and_access_token() {
    CredentialStore store = empty();
    Credential first = stored(store.save(consent(ADA, "first", "refresh-1")));
    Consent later = laterConsent(null, Scopes.parse("openid"));

    Optional<Credential> saved = store.save(later);

    assertThat(saved)
        .contains(
            new Credential(
                later.identity(),
                first.scopes(),
                first.refreshToken(),
                first.bearer(),
                new GrantState.Active(),
                later.at(),
                first.refreshedAt(),
                version(saved)));
    assertThat(store.find(ADA.id())).isEqualTo(saved);
  }

  @Test
  default void a_consent_with_a_refresh_token_replaces_the_stored_one() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    Consent later = laterConsent("refresh-2", Scopes.parse("more"));

    Optional<Credential> saved = store.save(later);

    assertThat(saved).contains(active(later, "refresh-2", version(saved)));
    assertThat(store.find(ADA.id())).isEqualTo(saved);
  }

  @Test
  default void without_any_refresh_token_nothing_is_stored() {
    CredentialStore store = empty();

    assertThat(store.save(consent(ADA, "first", null))).isEmpty();
    assertThat(store.find(ADA.id())).isEmpty();
  }

  @Test
  default void a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    assertThat(store.replace(found(store).revoked("invalid_grant", NOON))).isTrue();
    Credential revoked = found(store);

    assertThat(store.save(consent(ADA, "second", null))).isEmpty();
    assertThat(store.find(ADA.id())).contains(revoked);
  }

  @Test
  default void a_revoked_credential_is_active_again_after_a_consent_with_a_refresh_token() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    store.replace(found(store).revoked("invalid_grant", NOON));

    store.save(consent(ADA, "second", "refresh-2"));

    assertThat(found(store).state()).isEqualTo(new GrantState.Active());
    assertThat(found(store).refreshToken()).isEqualTo(new RefreshToken("refresh-2"));
  }

  @Test
  default void a_refresh_token_that_waits_for_a_new_sign_in_is_kept() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    assertThat(store.replace(found(store).suspended("invalid_grant (invalid_rapt)", NOON)))
        .isTrue();
    Consent later = laterConsent(null, STORED);

    Optional<Credential> saved = store.save(later);

    assertThat(saved).contains(active(later, "refresh-1", version(saved)));
    assertThat(store.find(ADA.id())).isEqualTo(saved);
  }

  @Test
  default void a_credential_with_refused_tokens_is_active_again_after_a_consent() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    store.replace(found(store).withTokensRefused(NOON));
    Consent later = laterConsent(null, STORED);

    Optional<Credential> saved = store.save(later);

    assertThat(saved).contains(active(later, "refresh-1", version(saved)));
    assertThat(store.find(ADA.id())).isEqualTo(saved);
  }

  @Test
  default void each_consent_has_a_version_higher_than_any_the_account_had() {
    CredentialStore store = empty();
    long first = version(store.save(consent(ADA, "first", "refresh-1")));
    store.replace(found(store));
    store.replace(found(store));
    long replaced = found(store).version();
    long second = version(store.save(consent(ADA, "second", null)));
    store.replace(found(store));
    long last = found(store).version();
    store.remove(ADA.id());
    long third = version(store.save(consent(ADA, "third", "refresh-3")));

    assertThat(List.of(first, replaced, second, last, third)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  default void a_consent_without_scopes_is_stored() {
    CredentialStore store = empty();

    store.save(new Consent(identity(ADA), grant("first", "refresh-1", new Scopes(Set.of())), NOON));

    assertThat(found(store).scopes()).isEqualTo(new Scopes(Set.of()));
  }

  /// Everything that may differ differs.
  private static Consent laterConsent(@Nullable String refresh, Scopes scopes) {
    Account renamed = account(ADA.id().value(), "countess@example.com");
    Identity verified = new Identity(renamed, true, "example.com");
    return new Consent(verified, grant("second", refresh, scopes), NOON);
  }

  private static Credential active(Consent consent, String refresh, long version) {
    return new Credential(
        consent.identity(),
        consent.grant().scopes(),
        new RefreshToken(refresh),
        consent.grant().bearer(),
        new GrantState.Active(),
        consent.at(),
        consent.at(),
        version);
  }
}
