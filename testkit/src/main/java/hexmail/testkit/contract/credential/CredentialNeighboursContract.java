package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.CredentialTestData.consent;
import static hexmail.testkit.contract.credential.CredentialTestData.found;
import static hexmail.testkit.contract.credential.CredentialTestData.grant;
import static hexmail.testkit.contract.credential.CredentialTestData.stored;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.fixture.TestData.account;
import static hexmail.testkit.contract.fixture.TestData.identity;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Accounts with any ids are separate, and any text is stored.
public interface CredentialNeighboursContract extends CredentialStoreFactory {
  @Test
  default void other_accounts_are_unchanged() {
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
            assertThat(stored(store.find(id)).refreshToken())
                .isEqualTo(new RefreshToken("of-" + id.value())));
  }

  @Test
  default void text_of_any_length_and_script_is_kept() {
    CredentialStore store = empty();
    Scopes scopes = new Scopes(Set.of("https://mail.google.com/", "schöne.\uD83D\uDC8C", "'\"%_"));
    Consent consent =
        new Consent(
            identity(account("7", "ada.\uD83D\uDC8C.日本語'\"@bücher.example")),
            grant("a".repeat(16_384), "r".repeat(4_096), scopes),
            NOON);

    Optional<Credential> saved = store.save(consent);

    assertThat(stored(saved).account()).isEqualTo(consent.account());
    assertThat(stored(saved).scopes()).isEqualTo(scopes);
    assertThat(stored(saved).bearer()).isEqualTo(consent.grant().bearer());
    assertThat(stored(saved).refreshToken()).isEqualTo(consent.grant().refreshToken());
    assertThat(store.find(new AccountId("7"))).isEqualTo(saved);
  }
}
