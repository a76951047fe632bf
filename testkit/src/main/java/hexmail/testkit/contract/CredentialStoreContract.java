package hexmail.testkit.contract;

import static hexmail.testkit.contract.Samples.ADA;
import static hexmail.testkit.contract.Samples.GRACE;
import static hexmail.testkit.contract.Samples.LONG_TEXT;
import static hexmail.testkit.contract.Samples.NOON;
import static hexmail.testkit.contract.Samples.ODD_IDS;
import static hexmail.testkit.contract.Samples.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [CredentialStore][hexmail.domain.port.CredentialStore] promises.
public interface CredentialStoreContract {
  /// A store without credentials, for one test.
  CredentialStore empty();

  /// A store that can neither be read nor written.
  CredentialStore outOfOrder();

  @Test
  default void an_account_that_never_consented_has_no_credential() {
    assertThat(empty().find(ADA.id())).isEmpty();
  }

  @Test
  default void a_consent_is_stored_active_and_found_exactly_as_it_was_stored() {
    CredentialStore store = empty();
    Consent consent = consent(ADA, "first", "refresh-1");

    Optional<Credential> saved = store.save(consent);

    Credential expected =
        new Credential(
            ADA,
            consent.grant().scopes(),
            new RefreshToken("refresh-1"),
            consent.grant().bearer(),
            new GrantState.Active(),
            consent.at(),
            saved.orElseThrow().version());
    assertThat(saved).contains(expected);
    assertThat(store.find(ADA.id())).contains(expected);
  }

  @Test
  default void a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Account renamed = account(ADA.id().value(), "countess@example.com");

    Optional<Credential> saved = store.save(consent(renamed, "second", null));

    assertThat(saved).isPresent();
    assertThat(store.find(ADA.id())).isEqualTo(saved);
    assertThat(saved.get().refreshToken()).isEqualTo(new RefreshToken("refresh-1"));
    assertThat(saved.get().bearer()).isEqualTo(bearer("second"));
    assertThat(saved.get().account()).isEqualTo(renamed);
  }

  @Test
  default void a_consent_that_brings_a_refresh_token_replaces_the_one_that_is_stored() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    store.save(consent(ADA, "second", "refresh-2"));

    assertThat(found(store).refreshToken()).isEqualTo(new RefreshToken("refresh-2"));
    assertThat(found(store).bearer()).isEqualTo(bearer("second"));
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
  default void a_change_at_the_version_that_was_read_is_stored_at_the_next_version() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    TokenGrant grant = grant("second", "refresh-2", Scopes.parse("openid"));

    assertThat(store.replace(read.refreshed(grant))).isTrue();

    Credential stored = found(store);
    assertThat(stored.version()).isEqualTo(read.version() + 1);
    assertThat(stored).isEqualTo(atVersion(read.refreshed(grant), stored.version()));
  }

  @Test
  default void a_revocation_is_found_with_its_reason_and_time() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    store.replace(found(store).revoked(LONG_TEXT, NOON));

    assertThat(found(store).state()).isEqualTo(new GrantState.Revoked(LONG_TEXT, NOON));
  }

  @Test
  default void a_change_at_a_stale_version_changes_nothing() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    store.replace(read.refreshed(grant("second", "refresh-2", Scopes.parse("openid"))));
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

    assertThat(store.replace(atVersion(stored, stored.version() + 1))).isFalse();
    assertThat(store.find(ADA.id())).contains(stored);
  }

  @Test
  default void a_removed_credential_is_gone() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    store.remove(ADA.id());
    store.remove(ADA.id());

    assertThat(store.find(ADA.id())).isEmpty();
  }

  @Test
  default void a_late_change_brings_nothing_back() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    store.remove(ADA.id());

    assertThat(store.replace(read)).isFalse();
    assertThat(store.find(ADA.id())).isEmpty();
  }

  @Test
  default void a_consent_without_a_refresh_token_does_not_bring_a_removed_one_back() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    store.remove(ADA.id());

    assertThat(store.save(consent(ADA, "second", null))).isEmpty();
    assertThat(store.find(ADA.id())).isEmpty();
  }

  @Test
  default void a_change_from_before_a_removal_leaves_the_consent_after_it_alone() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    store.remove(ADA.id());
    store.save(consent(ADA, "second", "refresh-2"));
    Credential newer = found(store);

    assertThat(store.replace(read.revoked("invalid_grant", NOON))).isFalse();
    assertThat(store.find(ADA.id())).contains(newer);
  }

  @Test
  default void other_accounts_are_untouched() {
    CredentialStore store = empty();
    store.save(consent(GRACE, "of-grace", "refresh-of-grace"));
    Optional<Credential> neighbour = store.find(GRACE.id());

    store.save(consent(ADA, "first", "refresh-1"));
    store.replace(found(store).revoked("invalid_grant", NOON));
    store.remove(ADA.id());

    assertThat(neighbour).isPresent();
    assertThat(store.find(GRACE.id())).isEqualTo(neighbour);
  }

  @Test
  default void accounts_with_the_same_address_are_different_accounts() {
    CredentialStore store = empty();
    Account namesake = account("99", ADA.email().value());
    store.save(consent(ADA, "first", "refresh-1"));

    assertThat(store.save(consent(namesake, "second", null))).isEmpty();
    assertThat(store.find(namesake.id())).isEmpty();
  }

  @Test
  default void account_ids_of_any_form_are_kept_apart() {
    CredentialStore store = empty();
    for (AccountId id : ODD_IDS) {
      store.save(consent(account(id.value(), "ada@example.com"), "access", "of-" + id.value()));
    }

    assertThat(ODD_IDS)
        .allSatisfy(id ->
            assertThat(store.find(id).orElseThrow().refreshToken())
                .isEqualTo(new RefreshToken("of-" + id.value())));
  }

  @Test
  default void text_of_any_length_and_script_is_kept() {
    CredentialStore store = empty();
    Scopes scopes = new Scopes(Set.of("https://mail.google.com/", "schöne.\uD83D\uDC8C", "'\"%_"));
    Consent consent =
        new Consent(
            account("7", "ada.\uD83D\uDC8C.日本語'\"@bücher.example"),
            grant("a".repeat(16_384), "r".repeat(4_096), scopes),
            NOON);

    Optional<Credential> saved = store.save(consent);

    assertThat(saved.orElseThrow().account()).isEqualTo(consent.account());
    assertThat(saved.get().scopes()).isEqualTo(scopes);
    assertThat(saved.get().bearer()).isEqualTo(consent.grant().bearer());
    assertThat(store.find(new AccountId("7"))).isEqualTo(saved);
  }

  @Test
  default void a_consent_to_nothing_is_kept_as_such() {
    CredentialStore store = empty();

    store.save(new Consent(ADA, grant("first", "refresh-1", new Scopes(Set.of())), NOON));

    assertThat(found(store).scopes()).isEqualTo(new Scopes(Set.of()));
  }

  @Test
  default void of_many_changes_at_one_version_one_is_stored() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);

    List<Boolean> replaced =
        Race.of(runner ->
            store.replace(read.refreshed(grant("by-" + runner, null, Scopes.parse("openid")))));

    assertThat(replaced).containsOnlyOnce(true);
    assertThat(found(store).bearer()).isEqualTo(bearer("by-" + replaced.indexOf(true)));
    assertThat(found(store).version()).isEqualTo(read.version() + 1);
  }

  @Test
  default void of_many_first_consents_of_one_person_each_is_stored_at_its_own_version() {
    CredentialStore store = empty();

    List<Optional<Credential>> saved =
        Race.of(runner -> store.save(consent(ADA, "by-" + runner, "refresh-" + runner)));

    List<Long> versions = saved.stream().map(CredentialStoreContract::version).toList();
    assertThat(versions).doesNotHaveDuplicates();
    assertThat(saved).containsOnlyOnce(store.find(ADA.id()));
    assertThat(found(store).version()).isEqualTo(versions.stream().max(Long::compare).get());
  }

  @Test
  default void a_change_that_races_a_consent_never_undoes_it() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);

    Race.of(runner ->
        runner == 0
            ? store.save(consent(ADA, "second", "refresh-2")).isPresent()
            : store.replace(read.revoked("invalid_grant", NOON)));

    assertThat(found(store).state()).isEqualTo(new GrantState.Active());
    assertThat(found(store).refreshToken()).isEqualTo(new RefreshToken("refresh-2"));
  }

  @Test
  default void a_change_that_races_a_removal_brings_nothing_back() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);

    Race.of(runner -> {
      if (runner == 0) {
        store.remove(ADA.id());
        return true;
      }
      return store.replace(read);
    });

    assertThat(store.find(ADA.id())).isEmpty();
  }

  @Test
  default void every_call_says_so_when_the_store_is_out_of_order() {
    CredentialStore store = outOfOrder();
    Credential credential =
        new Credential(
            ADA,
            Scopes.parse("openid"),
            new RefreshToken("refresh-1"),
            bearer("first"),
            new GrantState.Active(),
            NOON,
            1);

    throwsOutage(() -> store.find(ADA.id()));
    throwsOutage(() -> store.save(consent(ADA, "first", "refresh-1")));
    throwsOutage(() -> store.replace(credential));
    throwsOutage(() -> store.remove(ADA.id()));
  }

  private static void throwsOutage(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run);
  }

  private static Credential found(CredentialStore store) {
    return store.find(ADA.id()).orElseThrow();
  }

  private static long version(Optional<Credential> credential) {
    return credential.orElseThrow().version();
  }

  private static Consent consent(Account account, String access, @Nullable String refresh) {
    Scopes scopes = Scopes.parse("openid https://www.googleapis.com/auth/gmail.readonly");
    return new Consent(account, grant(access, refresh, scopes), NOON.minusSeconds(2));
  }

  private static TokenGrant grant(String access, @Nullable String refresh, Scopes scopes) {
    RefreshToken refreshToken = refresh == null ? null : new RefreshToken(refresh);
    return new TokenGrant(bearer(access), refreshToken, scopes, null);
  }

  private static BearerToken bearer(String access) {
    return new BearerToken(new AccessToken(access), NOON.plus(Duration.ofHours(1)));
  }

  private static Credential atVersion(Credential credential, long version) {
    return new Credential(
        credential.account(),
        credential.scopes(),
        credential.refreshToken(),
        credential.bearer(),
        credential.state(),
        credential.consentedAt(),
        version);
  }
}
